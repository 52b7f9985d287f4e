package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.nesting.marker.FreeRectangle;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.ledger.TakeRectangle;
import io.tailorline.workflow.workshop.stock.remnant.KeptRemnant;
import io.tailorline.workflow.workshop.stock.remnant.Leftover;
import io.tailorline.workflow.workshop.stock.remnant.Leftover.Kind;
import io.tailorline.workflow.workshop.stock.remnant.RemnantRules;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import io.tailorline.workflow.workshop.stock.remnant.UsefulPart;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What cuts leave, in the schema {@code workshop}. */
public final class StoredRemnants implements Remnants {

    /** What the ledger says of an end that holds no part of a suit. */
    public static final String TOO_SMALL = "too small for any part of a suit";

    private final StoredStock stock;
    private final StoredPlaces places;
    private final StoredRolls rolls;
    private final LeftoverRows leftovers;
    private final LotPanels panels;
    private final RemnantList list;
    private final Articles articles;
    private final StockRules rules;
    private final RemnantRules keeping;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    StoredRemnants(JdbcClient jdbc, StoredStock stock, StoredPlaces places, StockParts parts, RemnantRules keeping) {
        this.stock = stock;
        this.places = places;
        this.rolls = parts.rolls();
        this.leftovers = new LeftoverRows(jdbc);
        this.panels = parts.panels();
        this.list = new RemnantList(parts, keeping);
        this.articles = parts.articles();
        this.rules = parts.rules();
        this.keeping = keeping;
        this.clock = parts.clock();
        this.transaction = parts.transaction();
    }

    @Override
    public void prepare() {
        keeping.sizes().get();
    }

    @Override
    public boolean isPrepared() {
        return !keeping.isOn().getAsBoolean() || keeping.sizes().find().isPresent();
    }

    @Override
    public boolean isUseful(ArticleKind kind, double lengthMm, double widthMm) {
        return keeping.sizes().get().isUseful(kind, lengthMm, widthMm);
    }

    @Override
    public List<Leftover> born(ClothCut cut, Optional<FreeRectangle> rectangle) {
        if (!keeping.isOn().getAsBoolean() || isCustomers(cut.roll())) {
            return List.of();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Leftover> born = new ArrayList<>();
            end(cut).ifPresent(born::add);
            rectangle
                    .filter(free -> isUseful(kind(cut.article()), free.length(), free.width()))
                    .map(free -> leftover(
                            cut, Kind.RECTANGLE, rolls.nextRemnant(), free.length(), free.width(), free.x(), free.y()))
                    .ifPresent(born::add);
            born.forEach(leftovers::insert);
            return born;
        }));
    }

    /** What is left of a customer's own cloth goes back to him in one piece. */
    private boolean isCustomers(String roll) {
        return rolls.find(roll).flatMap(one -> one.roll().onlyFor()).isPresent();
    }

    private Leftover leftover(
            ClothCut cut, Kind kind, String number, double length, double width, double from, double across) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Leftover(
                number,
                kind,
                cut.roll(),
                cut.article(),
                cut.lot(),
                cut.order(),
                cut.material(),
                cut.part(),
                length,
                width,
                from,
                across,
                now);
    }

    /** An end of which nobody has reserved anything; what is too small for any part is thrown away at once. */
    private Optional<Leftover> end(ClothCut cut) {
        leftovers.deleteEndOf(cut.roll());
        StockedRoll roll = rolls.find(cut.roll()).orElseThrow();
        double rest = roll.roll().currentMm();
        boolean isEnd = rest > 0
                && rest < leastOfAll(cut.article())
                && roll.reservations().isEmpty();
        if (!isEnd) {
            return Optional.empty();
        }
        double width = roll.roll().width().leastMm();
        double longest = roll.freeFor(ClothNeed.ANY).stream()
                .mapToDouble(length -> length.mm())
                .max()
                .orElse(0);
        if (!isUseful(kind(cut.article()), longest, width)) {
            stock.scrapAll(cut.roll(), TOO_SMALL, cut.by());
            return Optional.empty();
        }
        String number = roll.roll().kind() == Roll.Kind.REMNANT ? cut.roll() : rolls.nextRemnant();
        return Optional.of(leftover(cut, Kind.END, number, rest, width, 0, 0));
    }

    /**
     * A roll that is shorter is no roll for a whole order any more: the least suit, of other cloth the longest piece.
     */
    private double leastOfAll(String article) {
        ArticleKind kind = kind(article);
        return kind == ArticleKind.SHELL
                ? rules.needs().stream().mapToDouble(ClothNeed::lengthMm).max().orElse(0)
                : Optional.ofNullable(keeping.sizes().get().panels().get(kind))
                        .map(UsefulPart::lengthMm)
                        .orElse(0.0);
    }

    private ArticleKind kind(String article) {
        return articles.find(article).map(Article::kind).orElse(ArticleKind.TRIM);
    }

    @Override
    public List<Leftover> leftovers() {
        return leftovers.all();
    }

    @Override
    public Optional<Leftover> leftover(String number) {
        return leftovers.find(number);
    }

    @Override
    public StockAnswer putAway(String number, String place, String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Place> there = places.find(place);
            if (there.isEmpty()) {
                return refused(Code.UNKNOWN_PLACE, "place", place);
            }
            return leftovers
                    .find(number)
                    .map(one -> settled(one, putAway(one, there.get(), by)))
                    .orElseGet(() -> again(number, there.get()));
        }));
    }

    private StockAnswer putAway(Leftover one, Place place, String by) {
        if (one.kind() == Kind.RECTANGLE) {
            return stock.takeRectangle(
                    one.roll(), new TakeRectangle(one.lengthMm(), one.widthMm(), one.number()), place, by);
        }
        return one.number().equals(one.roll())
                ? stock.move(one.roll(), place.id(), by)
                : stock.takeEnd(one.roll(), one.number(), place, by);
    }

    /** A second tap changes nothing. */
    private StockAnswer again(String number, Place place) {
        return rolls.find(number)
                .map(StockedRoll::roll)
                .filter(roll -> roll.place().equals(place.id()))
                .<StockAnswer>map(roll -> new StockAnswer.Done(roll, List.of(), List.of()))
                .orElseGet(() -> refused(Code.UNKNOWN_LEFTOVER, "number", number));
    }

    private StockAnswer settled(Leftover one, StockAnswer answer) {
        if (answer.refusal().isEmpty()) {
            leftovers.delete(one.number());
        }
        return answer;
    }

    @Override
    public StockAnswer throwAway(String number, String reason, String by) {
        return Objects.requireNonNull(transaction.execute(status -> leftovers
                .find(number)
                .map(one -> settled(one, throwAway(one, reason, by)))
                .orElseGet(() -> refused(Code.UNKNOWN_LEFTOVER, "number", number))));
    }

    private StockAnswer throwAway(Leftover one, String reason, String by) {
        if (one.kind() == Kind.END) {
            return scrap(one.roll(), reason, by);
        }
        return reason.isBlank()
                ? refused(Code.MISSING_REASON, "reason", "")
                : new StockAnswer.Done(rolls.find(one.roll()).orElseThrow().roll(), List.of(), List.of());
    }

    @Override
    public List<KeptRemnant> kept() {
        return list.all();
    }

    @Override
    public StockAnswer scrap(String remnant, String reason, String by) {
        Optional<StockedRoll> roll = rolls.find(remnant);
        boolean isPanel = roll.filter(
                        one -> panels.isLast(one, rolls.ofArticle(one.roll().article())))
                .isPresent();
        return isPanel
                ? new StockAnswer.Refused(StockRefusal.of(
                        Code.LOT_PANEL,
                        "roll",
                        remnant,
                        "",
                        roll.orElseThrow().lot().label()))
                : stock.scrapAll(remnant, reason, by);
    }

    @Override
    public void bundled(String order) {
        panels.bundled(order);
    }

    private static StockAnswer refused(Code code, String field, String value) {
        return new StockAnswer.Refused(StockRefusal.of(code, field, value, ""));
    }
}
