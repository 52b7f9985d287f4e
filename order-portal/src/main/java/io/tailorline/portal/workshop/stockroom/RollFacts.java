package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The figures of a roll as a person reads them, and what can be done to it now.
 *
 * @param widths at each place where it was measured, cm
 * @param points of its inspection per 100 m2; empty before it
 * @param pointsLimit of the house
 * @param narrow a garment of a usual size that it is too narrow for
 * @param holds for each of its usable lengths the largest garment that it is enough for, by the name of its need, or
 *     {@code small}, or {@code narrow} where it is long enough but the roll not as wide as the widest piece of any;
 *     none of cloth whose garments have no needs
 * @param relaxedAt ISO instant; empty unless it rests
 */
record RollFacts(
        String ticket,
        String measured,
        String current,
        String widths,
        String points,
        String pointsLimit,
        Optional<Narrow> narrow,
        List<String> holds,
        String relaxedAt,
        List<Flaw> flaws,
        List<Promise> promises,
        boolean isPresent,
        boolean isLost,
        boolean isQuarantined,
        boolean mayRest,
        boolean mayMeasure) {

    /** A flaw as {@link TypedFlaw} takes it; at in m, across in cm, size in mm. */
    record Flaw(String at, String across, String size, String kind, int points) {}

    /** A reservation; length in m, days and instants ISO. */
    record Promise(String order, String material, String length, String state, String due, String expires) {}

    /**
     * A garment whose widest piece is wider than the roll; widths in cm.
     *
     * @param need by name
     */
    record Narrow(String need, String width, String widestPiece) {}

    /**
     * The garment with the widest piece, of those that the roll is too narrow for; cloth of other kinds has no needs.
     */
    private static Optional<Narrow> narrow(Roll roll, ArticleKind kind, StockRules rules) {
        double width = roll.width().leastMm();
        return rules.needs().stream()
                .filter(need -> kind == ArticleKind.SHELL && need.widestPieceMm() > width)
                .max(Comparator.comparingDouble(ClothNeed::widestPieceMm))
                .map(need ->
                        new Narrow(need.name(), Lengths.centimetres(width), Lengths.centimetres(need.widestPieceMm())));
    }

    private static List<String> holds(StockedRoll roll, StockRules rules) {
        double width = roll.roll().width().leastMm();
        return Lengths.toldMm(roll).stream()
                .map(mm -> rules.needs().stream()
                        .filter(need -> need.lengthMm() <= mm && need.widestPieceMm() <= width)
                        .max(Comparator.comparingDouble(ClothNeed::lengthMm))
                        .map(ClothNeed::name)
                        .orElseGet(() ->
                                rules.needs().stream().anyMatch(need -> need.lengthMm() <= mm) ? "narrow" : "small"))
                .toList();
    }

    static RollFacts of(StockedRoll roll, ArticleKind kind, StockRules rules) {
        RollState state = roll.roll().state();
        return new RollFacts(
                Lengths.metres(roll.roll().length().ticketMm()),
                Lengths.metres(roll.roll().length().measuredMm()),
                Lengths.metres(roll.roll().currentMm()),
                roll.roll().width().measuredMm().stream()
                        .map(Lengths::centimetres)
                        .collect(Collectors.joining("  ")),
                roll.roll().points().map(RollFacts::tenth).orElse(""),
                tenth(rules.rollPoints()),
                narrow(roll.roll(), kind, rules),
                kind == ArticleKind.SHELL ? holds(roll, rules) : List.of(),
                state == RollState.RELAXING
                        ? roll.roll().relaxedAt().map(Object::toString).orElse("")
                        : "",
                roll.flaws().stream().map(RollFacts::flaw).toList(),
                roll.reservations().stream().map(RollFacts::promise).toList(),
                state.isInTheHouse(),
                state == RollState.LOST,
                state == RollState.QUARANTINED,
                mayRest(roll.roll()),
                state.isInTheHouse()
                        && roll.roll().currentMm() == roll.roll().length().measuredMm());
    }

    /** Looked over, and not rested yet; held or not. */
    private static boolean mayRest(Roll roll) {
        RollState state =
                roll.state() == RollState.QUARANTINED ? roll.before().orElse(RollState.RECEIVED) : roll.state();
        return state == RollState.INSPECTED || state == RollState.RELAXING;
    }

    private static String tenth(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    private static Flaw flaw(RollFlaw flaw) {
        return new Flaw(
                Lengths.metres((flaw.ring().minX() + flaw.ring().maxX()) / 2),
                Lengths.centimetres((flaw.ring().minY() + flaw.ring().maxY()) / 2 + Article.SELVEDGE_MM),
                "%.0f × %.0f".formatted(flaw.ring().width(), flaw.ring().height()),
                flaw.kind().code(),
                flaw.points());
    }

    private static Promise promise(Reservation reservation) {
        return new Promise(
                reservation.order(),
                reservation.material().word(),
                Lengths.metres(reservation.lengthMm()),
                reservation.state().name().toLowerCase(Locale.ROOT),
                reservation.due().toString(),
                reservation.expires().map(Object::toString).orElse(""));
    }
}
