package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.stock.ClothExpected;
import io.tailorline.workflow.workshop.stock.Hold;
import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollWidth;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsedRoll;
import io.tailorline.workflow.workshop.stock.ledger.AddFlaw;
import io.tailorline.workflow.workshop.stock.ledger.Booking;
import io.tailorline.workflow.workshop.stock.ledger.Clear;
import io.tailorline.workflow.workshop.stock.ledger.Find;
import io.tailorline.workflow.workshop.stock.ledger.Inspect;
import io.tailorline.workflow.workshop.stock.ledger.Inspect.LotPoints;
import io.tailorline.workflow.workshop.stock.ledger.LedgerCheck;
import io.tailorline.workflow.workshop.stock.ledger.LedgerStep;
import io.tailorline.workflow.workshop.stock.ledger.Lose;
import io.tailorline.workflow.workshop.stock.ledger.Measure;
import io.tailorline.workflow.workshop.stock.ledger.Move;
import io.tailorline.workflow.workshop.stock.ledger.Quarantine;
import io.tailorline.workflow.workshop.stock.ledger.Recount;
import io.tailorline.workflow.workshop.stock.ledger.Relax;
import io.tailorline.workflow.workshop.stock.ledger.Rested;
import io.tailorline.workflow.workshop.stock.ledger.RollAccount;
import io.tailorline.workflow.workshop.stock.ledger.Scrap;
import io.tailorline.workflow.workshop.stock.ledger.StepResult;
import io.tailorline.workflow.workshop.stock.ledger.TakeRectangle;
import io.tailorline.workflow.workshop.stock.ledger.TakeRemnant;
import io.tailorline.workflow.workshop.stock.remnant.RemnantRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The stock in the schema {@code workshop}. Each deed locks the row of its roll, asks the ledger, and writes what that
 * says together with what it means for reservations.
 */
public final class StoredStock implements Stock {

    private static final String HOUSE = "";

    private final StoredRolls rolls;
    private final ReservationRows reserved;
    private final StoredPlaces places;
    private final PlaceRoom room;
    private final Receiving receiving;
    private final Displacement displacement;
    private final StoredReservations reservations;
    private final Articles articles;
    private final StockRules rules;
    private final StoredRemnants remnants;
    private final StoredCustomersCloth customersCloth;
    private final InstantSource clock;
    private final TransactionOperations transaction;
    private final ClothArrivals arrivals;
    private final Consumer<Object> events;

    /**
     * @param zone of the house, in which days begin
     * @param events gets what others may want to hear, after the commit
     */
    public StoredStock(
            JdbcClient jdbc,
            Articles articles,
            StockRules rules,
            InstantSource clock,
            ZoneId zone,
            TransactionOperations transaction,
            Consumer<Object> events) {
        this(jdbc, articles, rules, clock, zone, transaction, events, RemnantRules.OFF);
    }

    /** Of a house that may keep remnants. */
    public StoredStock(
            JdbcClient jdbc,
            Articles articles,
            StockRules rules,
            InstantSource clock,
            ZoneId zone,
            TransactionOperations transaction,
            Consumer<Object> events,
            RemnantRules keeping) {
        StockParts parts = StockParts.of(jdbc, articles, rules, clock, zone, transaction, events, keeping);
        this.rolls = parts.rolls();
        this.reserved = parts.reservations();
        this.places = new StoredPlaces(jdbc);
        this.room = new PlaceRoom(rolls);
        this.receiving = new Receiving(rolls, places, articles, room);
        this.displacement = parts.displacement();
        this.reservations = new StoredReservations(parts);
        this.articles = articles;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
        this.arrivals = parts.arrivals();
        this.remnants = new StoredRemnants(jdbc, this, places, parts, keeping);
        this.customersCloth = new StoredCustomersCloth(jdbc, rolls, this);
    }

    /** The reservations of the same stock. */
    public StoredReservations reservations() {
        return reservations;
    }

    /** What customers have brought to it. */
    public StoredCustomersCloth customersCloth() {
        return customersCloth;
    }

    /** What its cuts leave. */
    public StoredRemnants remnants() {
        return remnants;
    }

    private Booking booking(String by, List<Reservation> held) {
        return new Booking(by, now(), rules, held);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public StockAnswer expect(NewRoll roll, LocalDate day, String by) {
        if (day.isBefore(arrivals.today(now()))) {
            return new StockAnswer.Refused(StockRefusal.of(
                    Code.DAY,
                    "expectedOn",
                    day.toString(),
                    arrivals.today(now()).toString()));
        }
        return inTransaction(() ->
                receiving.expect(roll, day, booking(by, List.of())).map(this::expected, StockAnswer.Refused::new));
    }

    private StockAnswer expected(StockAnswer.Done done) {
        String article = done.roll().article();
        AfterCommit.run(() -> events.accept(new ClothExpected(article, reservations.waitingFor(article))));
        return done;
    }

    @Override
    public StockAnswer receive(NewRoll roll, String by) {
        return inTransaction(() -> receiving.receive(roll, booking(by, List.of())));
    }

    private StockAnswer inTransaction(Supplier<StockAnswer> deed) {
        return Objects.requireNonNull(transaction.execute(status -> deed.get()));
    }

    @Override
    public StockAnswer measure(String roll, double lengthMm, List<Double> widthsMm, String by) {
        Optional<StockRefusal> refusal = NewRollCheck.widths(widthsMm);
        if (refusal.isPresent()) {
            return new StockAnswer.Refused(refusal.get());
        }
        return act(roll, by, account -> {
            double width = articles.find(account.roll().article())
                    .map(Article::usableWidth)
                    .orElse(0.0);
            Optional<RollWidth> widths = widthsMm.isEmpty() ? Optional.empty() : Optional.of(new RollWidth(widthsMm));
            return new Measure(lengthMm, widths, width);
        });
    }

    @Override
    public StockAnswer inspect(String roll, List<RollFlaw> flaws, String by) {
        return act(
                roll,
                by,
                account -> new Inspect(
                        flaws,
                        others(account.roll()),
                        Hold.of(rolls.ledger(roll)).isForPoints()));
    }

    private LotPoints others(Roll roll) {
        LotPoints sum = LotPoints.NONE;
        for (StockedRoll other : rolls.ofLot(roll.lot())) {
            Roll one = other.roll();
            if (!one.id().equals(roll.id())
                    && one.kind() == Roll.Kind.ROLL
                    && one.points().isPresent()) {
                sum = sum.with(
                        one.points().get(),
                        Inspect.areaOf(one.width().leastMm(), one.length().measuredMm()));
            }
        }
        return sum;
    }

    @Override
    public StockAnswer addFlaw(String roll, RollFlaw flaw, String by) {
        return act(roll, by, account -> new AddFlaw(flaw));
    }

    @Override
    public StockAnswer relax(String roll, Duration rest, String by) {
        return act(roll, by, account -> new Relax(rest));
    }

    @Override
    public StockAnswer move(String roll, String place, String by) {
        return toPlace(roll, place, by, Move::new);
    }

    @Override
    public StockAnswer found(String roll, String place, String by) {
        return toPlace(roll, place, by, Find::new);
    }

    private StockAnswer toPlace(String roll, String place, String by, Function<Place, LedgerStep> step) {
        return served(inTransaction(() -> {
            Optional<Place> there = places.find(place);
            if (there.isEmpty()) {
                return new StockAnswer.Refused(StockRefusal.of(Code.UNKNOWN_PLACE, "place", place, ""));
            }
            return act(
                    roll,
                    by,
                    account -> full(there.get(), account.roll())
                            .<LedgerStep>map(full -> (one, booking) -> new StepResult.Refused(full))
                            .orElseGet(() -> step.apply(there.get())));
        }));
    }

    private Optional<StockRefusal> full(Place place, Roll roll) {
        return roll.place().equals(place.id()) ? Optional.empty() : room.full(place);
    }

    @Override
    public StockAnswer recount(String roll, double lengthMm, String reason, String by) {
        return act(roll, by, account -> new Recount(lengthMm, reason));
    }

    @Override
    public StockAnswer quarantine(String roll, String reason, String by) {
        return act(roll, by, account -> new Quarantine(reason));
    }

    @Override
    public StockAnswer clear(String roll, String reason, String by) {
        return act(roll, by, account -> new Clear(reason));
    }

    @Override
    public StockAnswer lost(String roll, String by) {
        return act(roll, by, account -> new Lose());
    }

    @Override
    public StockAnswer scrap(String roll, double lengthMm, String reason, String by) {
        return act(roll, by, account -> new Scrap(lengthMm, StockEntry.Kind.SCRAP, reason));
    }

    @Override
    public StockAnswer remnant(String roll, double lengthMm, String place, String by) {
        StockAnswer answer = inTransaction(() -> {
            Optional<Place> there = places.find(place);
            if (there.isEmpty()) {
                return new StockAnswer.Refused(StockRefusal.of(Code.UNKNOWN_PLACE, "place", place, ""));
            }
            return takeRemnant(roll, account -> lengthMm, rolls.nextRemnant(), there.get(), by);
        });
        return served(answer);
    }

    /** All that is left of a roll, as a remnant of this number, within a transaction. */
    StockAnswer takeEnd(String roll, String number, Place place, String by) {
        return takeRemnant(roll, Roll::currentMm, number, place, by);
    }

    private StockAnswer takeRemnant(
            String roll, ToDoubleFunction<Roll> lengthMm, String number, Place place, String by) {
        Optional<RollAccount> before = rolls.lock(roll);
        Optional<StockRefusal> noRoom = room.refusal(place);
        if (before.isPresent() && noRoom.isPresent()) {
            return new StockAnswer.Refused(noRoom.get());
        }
        TakeRemnant step = new TakeRemnant(
                before.map(account -> lengthMm.applyAsDouble(account.roll())).orElse(0.0), number);
        return act(roll, by, account -> step)
                .map(done -> born(step, before.orElseThrow(), place, by), StockAnswer.Refused::new);
    }

    /** A rectangle of a marker that was cut from the roll, as a remnant of this number, within a transaction. */
    StockAnswer takeRectangle(String roll, TakeRectangle rectangle, Place place, String by) {
        Roll parent = rolls.find(roll).orElseThrow().roll();
        Optional<StockRefusal> noRoom = room.refusal(place);
        if (noRoom.isPresent()) {
            return new StockAnswer.Refused(noRoom.get());
        }
        StepResult.Booked born = rectangle.born(parent, place, booking(by, List.of()));
        rolls.insert(born.account(), born.entries());
        return served(new StockAnswer.Done(born.account().roll(), born.entries(), List.of()));
    }

    /** All that is left of it, thrown away. */
    StockAnswer scrapAll(String roll, String reason, String by) {
        return act(roll, by, account -> new Scrap(account.roll().currentMm(), StockEntry.Kind.SCRAP, reason));
    }

    private StockAnswer born(TakeRemnant step, RollAccount parent, Place place, String by) {
        StepResult.Booked born = step.born(parent, place, booking(by, List.of()));
        rolls.insert(born.account(), born.entries());
        return new StockAnswer.Done(born.account().roll(), born.entries(), List.of());
    }

    /** @param step for the roll as it is, once nobody else can change it */
    private StockAnswer act(String roll, String by, Function<RollAccount, LedgerStep> step) {
        StockAnswer answer = inTransaction(() -> rolls.lock(roll)
                .map(before -> write(before, step.apply(before), by))
                .orElseGet(() -> new StockAnswer.Refused(StockRefusal.of(Code.UNKNOWN_ROLL, "roll", roll, ""))));
        return served(answer);
    }

    private StockAnswer write(RollAccount before, LedgerStep step, String by) {
        List<Reservation> held = reserved.activeOn(before.roll().id());
        Booking booking = booking(by, held);
        return step.on(before, booking)
                .map(
                        booked -> {
                            rolls.save(before, booked.account(), booked.entries());
                            return new StockAnswer.Done(
                                    booked.account().roll(),
                                    booked.entries(),
                                    displacement.of(booked.account(), held, booking.at()));
                        },
                        StockAnswer.Refused::new);
    }

    /** Who waits may find cloth now. */
    private StockAnswer served(StockAnswer answer) {
        answer.map(
                done -> {
                    if (!done.entries().isEmpty()) {
                        reservations.serveIfAlone(done.roll().article());
                    }
                    return done;
                },
                why -> why);
        return answer;
    }

    /** Rolls that have rested enough are available; told by the house itself. */
    public void settleRested() {
        rolls.rested(now()).forEach(roll -> act(roll, HOUSE, account -> new Rested()));
    }

    @Override
    public Optional<StockedRoll> find(String roll) {
        return rolls.find(roll);
    }

    @Override
    public List<StockedRoll> all() {
        return rolls.all();
    }

    @Override
    public List<StockedRoll> ofArticle(String article) {
        return rolls.ofArticle(article);
    }

    @Override
    public List<UsedRoll> usedUp(String text, int most) {
        return rolls.usedUp(text, most);
    }

    @Override
    public List<StockEntry> ledger(String roll) {
        return rolls.ledger(roll);
    }

    @Override
    public Map<String, List<StockEntry>> ledgers(String article) {
        return rolls.ledgers(article);
    }

    @Override
    public Optional<Long> firstBrokenLine(String roll) {
        double current = rolls.find(roll).map(one -> one.roll().currentMm()).orElse(0.0);
        return LedgerCheck.firstBroken(rolls.ledger(roll), current);
    }

    @Override
    public Optional<Long> firstBrokenLine(Roll roll, List<StockEntry> ledger) {
        return LedgerCheck.firstBroken(ledger, roll.currentMm());
    }

    @Override
    public List<Lot> lots(String article) {
        return rolls.lots(article);
    }

    @Override
    public List<Place> places() {
        return places.all();
    }

    @Override
    public Optional<StockRefusal> setPlace(Place place) {
        return Objects.requireNonNull(transaction.execute(status -> places.set(place)));
    }

    @Override
    public StockRules rules() {
        return rules;
    }
}
