package io.tailorline.workflow.production.cloth;

import io.tailorline.nesting.check.Misfit;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.CountedCloth;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.FlawsOnTables;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.production.persistence.AskedCloth;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsableLength;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether what is scanned for a job is the cloth that its marker was made on, and takes other cloth of its lot. */
public final class ScannedCloth implements CountedCloth {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** By which a marker may lie elsewhere, mm. */
    private static final double SAME_PLACE = 0.01;

    private final OrderCloth cloth;
    private final ClothAsLaid asLaid;
    private final CutOrders orders;
    private final Documents documents;
    private final Stock stock;
    private final StockReservation reservations;
    private final InstantSource clock;
    private final Consumer<Object> events;
    private final FlawsOnTables flaws;

    /** @param events hear {@link NoLongerFits}, also of a scan that was refused for it */
    public ScannedCloth(
            OrderCloth cloth,
            ClothAsLaid asLaid,
            CutOrders orders,
            Documents documents,
            Stock stock,
            StockReservation reservations,
            InstantSource clock,
            Consumer<Object> events,
            FlawsOnTables flaws) {
        this.cloth = cloth;
        this.asLaid = asLaid;
        this.orders = orders;
        this.documents = documents;
        this.stock = stock;
        this.reservations = reservations;
        this.clock = clock;
        this.events = events;
        this.flaws = flaws;
    }

    @Override
    public boolean isCounted(MaterialWork work) {
        return cloth.isCounted() && documents.markerRoll(work.id()).isPresent();
    }

    @Override
    public Optional<String> accepted(MaterialWork work, String roll) throws Refused {
        if (!isCounted(work)) {
            return Optional.empty();
        }
        Reservation held = fitting(work, roll);
        cloth.lay(work);
        return Optional.of(held.roll());
    }

    @Override
    public Optional<String> stillAccepted(MaterialWork work, String roll) throws Refused {
        if (!isCounted(work)) {
            return Optional.empty();
        }
        Reservation held = fitting(work, roll);
        Optional<ReservedCloth> now = cloth.cloth(work);
        Optional<Double> laid = held.laidFromMm();
        if (now.isPresent() && laid.isPresent() && Math.abs(now.get().fromMm() - laid.get()) > SAME_PLACE) {
            throw new Refused(
                    Reason.CLOTH_MOVED,
                    held.roll(),
                    mm(now.get().beginMm(stock.rules().endMm())));
        }
        return Optional.of(held.roll());
    }

    @Override
    public Optional<Rest> rest(MaterialWork work) {
        return isCounted(work)
                ? documents.markerRoll(work.id()).flatMap(stock::find).flatMap(found -> rest(found.roll()))
                : Optional.empty();
    }

    private Optional<Rest> rest(Roll roll) {
        boolean isToRest = roll.state() == RollState.INSPECTED || roll.state() == RollState.RELAXING;
        return isToRest && !roll.mayBeCut(clock.instant())
                ? Optional.of(new Rest(roll.relaxedAt().filter(at -> roll.state() == RollState.RELAXING)))
                : Optional.empty();
    }

    @Override
    public Optional<Double> beginMm(MaterialWork work) {
        return isCounted(work)
                ? cloth.cloth(work).map(now -> now.beginMm(stock.rules().endMm()))
                : Optional.empty();
    }

    /** What the work holds, where this is its roll, may be cut now, and its marker fits it as it is. */
    private Reservation fitting(MaterialWork work, String roll) throws Refused {
        Reservation held = held(work);
        StockedRoll scanned = find(roll, held);
        if (!scanned.roll().id().equals(held.roll())) {
            requireInstead(scanned, held);
            throw new Refused(Reason.OTHER_ROLL, scanned.roll().id(), held.roll());
        }
        requireReady(scanned.roll());
        Optional<Misfit> misfit = asLaid.misfit(work);
        if (misfit.isPresent()) {
            events.accept(new NoLongerFits(work));
            throw refusal(work, held.roll(), misfit.get());
        }
        return held;
    }

    /** What it has on the roll that its marker was made on. */
    private Reservation held(MaterialWork work) throws Refused {
        String laid = documents.markerRoll(work.id()).orElseThrow();
        Optional<Reservation> held = cloth.of(work).filter(one -> one.roll().equals(laid));
        if (held.isEmpty()) {
            events.accept(new NoLongerFits(work));
            throw new Refused(Reason.CLOTH_GONE, laid);
        }
        return held.get();
    }

    /** A person may type it in small letters. */
    private StockedRoll find(String roll, Reservation held) throws Refused {
        Optional<StockedRoll> found = stock.find(roll).or(() -> stock.find(roll.toUpperCase(Locale.ROOT)));
        if (found.isEmpty()) {
            throw new Refused(Reason.WRONG_ROLL, roll, held.roll());
        }
        return found.get();
    }

    /** Whether it may be laid instead of what the work has. */
    private void requireInstead(StockedRoll other, Reservation held) throws Refused {
        Roll roll = other.roll();
        if (!roll.article().equals(held.article()) || !roll.isFor(held.order())) {
            throw new Refused(Reason.WRONG_ROLL, roll.id(), held.roll());
        }
        if (held.material() == Material.SHELL && !roll.lot().equals(held.lot())) {
            String wanted =
                    stock.find(held.roll()).map(one -> one.lot().label()).orElse(held.lot());
            throw new Refused(Reason.OTHER_LOT, roll.id(), other.lot().label(), wanted, held.roll());
        }
        requireReady(roll);
        if (roll.width().leastMm() < held.widthMm()) {
            throw new Refused(Reason.ROLL_TOO_NARROW, roll.id(), mm(roll.width().leastMm()), mm(held.widthMm()));
        }
        if (other.freeFor(ClothNeed.ANY).stream().noneMatch(free -> free.mm() >= held.lengthMm())) {
            throw tooShort(other, held);
        }
    }

    private static Refused tooShort(StockedRoll other, Reservation held) {
        double longest = other.freeFor(ClothNeed.ANY).stream()
                .mapToDouble(UsableLength::mm)
                .max()
                .orElse(0);
        return new Refused(Reason.ROLL_TOO_SHORT, other.roll().id(), mm(longest), mm(held.lengthMm()));
    }

    private void requireReady(Roll roll) throws Refused {
        Instant now = clock.instant();
        if (roll.mayBeCut(now)) {
            return;
        }
        Optional<Instant> rested = rest(roll).flatMap(Rest::until);
        if (rested.isPresent()) {
            Duration left = Duration.between(now, rested.get());
            throw new Refused(
                    Reason.ROLL_RESTS,
                    roll.id(),
                    Long.toString(left.plus(MINUTE).minusNanos(1).toMinutes()));
        }
        throw new Refused(
                Reason.ROLL_ASIDE, roll.id(), "roll.state." + roll.state().code());
    }

    /** A flaw is told as an operator measures it: from the cut end of the roll, and from its selvedge. */
    private Refused refusal(MaterialWork work, String roll, Misfit misfit) {
        if (misfit instanceof Misfit.TooNarrow narrow) {
            return new Refused(Reason.CLOTH_NARROWER, roll, mm(narrow.widthMm()), mm(narrow.neededMm()));
        }
        if (misfit instanceof Misfit.TooShort shorter) {
            return new Refused(Reason.CLOTH_SHORTER, roll, mm(shorter.lengthMm()), mm(shorter.neededMm()));
        }
        Misfit.OnFlaw on = (Misfit.OnFlaw) misfit;
        return new Refused(
                Reason.CLOTH_FLAWED,
                roll,
                mm(on.flaw().ring().minX() + beginMm(work).orElse(0.0)),
                mm(on.flaw().ring().minY()
                        + documents.asked(work.id()).orElseThrow().fabric().selvedgeMargin()),
                mm(on.neededMm()));
    }

    private static String mm(double mm) {
        return Long.toString(Math.round(mm));
    }

    @Override
    public LaidOn layOn(MaterialWork work, String roll) throws Refused {
        Reservation held = held(work);
        StockedRoll other = find(roll, held);
        String there = other.roll().id();
        if (there.equals(held.roll())) {
            return new LaidOn(accepted(work, there).orElseThrow(), true);
        }
        requireInstead(other, held);
        orders.get(work.id());
        orders.decided(work.id()); // before its roll, as everybody does
        boolean isMoved = reservations
                .moveTo(held.order(), held.material(), held.part(), there)
                .found()
                .isPresent();
        if (!isMoved) {
            throw tooShort(stock.find(there).orElse(other), held);
        }
        boolean fits = keep(work);
        if (!fits) {
            AfterCommit.run(() -> events.accept(new NoLongerFits(work)));
        }
        return new LaidOn(there, fits);
    }

    /** Where the marker fits what the work has now, it counts as made on that. */
    private boolean keep(MaterialWork work) {
        AskedCloth asked = documents.asked(work.id()).orElseThrow();
        Optional<ReservedCloth> now =
                cloth.cloth(work).filter(on -> asLaid.misfit(work, asked, on).isEmpty());
        now.ifPresent(on -> {
            cloth.lay(work);
            orders.asked(work.id(), new AskedCloth(asLaid.on(asked.fabric(), on), asked.rules()));
        });
        return now.isPresent();
    }

    @Override
    public FlawsOnTables flaws() {
        return flaws;
    }

    @Override
    public void lost(MaterialWork work, String by) throws Refused {
        String roll = held(work).roll();
        if (stock.lost(roll, by).refusal().isPresent()) {
            throw new Refused(
                    Reason.ROLL_ASIDE,
                    roll,
                    "roll.state."
                            + stock.find(roll).orElseThrow().roll().state().code());
        }
    }
}
