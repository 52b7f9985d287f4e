package io.tailorline.portal.workshop.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollPlacement;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsableLength;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A roll in the API.
 *
 * @param usableMm free lengths that can be cut without a break, from the outer end, mm; never to be added up
 * @param freeFor by need ({@code suit}, {@code jacket}, {@code trousers}), the free lengths that are long enough, mm
 * @param lookedOver from end to end, by {@code inspect}; nothing of a roll may be promised before
 * @param points per 100 m2, of its inspection
 * @param version of its cloth: markers are made on one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RollView(
        String id,
        String article,
        String lot,
        String dyeLot,
        String shade,
        String kind,
        Optional<String> parent,
        String state,
        String place,
        String ticket,
        double ticketMm,
        double measuredMm,
        double currentMm,
        double consumedMm,
        double widthMm,
        double widthGroupMm,
        double reservedMm,
        List<Double> usableMm,
        Map<String, List<Double>> freeFor,
        boolean lookedOver,
        Optional<Double> points,
        Optional<Instant> relaxedAt,
        Optional<LocalDate> expectedOn,
        Optional<String> onlyFor,
        List<FlawView> flaws,
        List<ReservationView> reservations,
        long version) {

    /** @param ring in the roll's own frame, mm, closed */
    record FlawView(String kind, int points, String grade, List<List<Double>> ring) {

        static FlawView of(RollFlaw flaw) {
            List<List<Double>> ring = new ArrayList<>(flaw.ring().points().stream()
                    .map(point -> List.of(point.x(), point.y()))
                    .toList());
            ring.add(ring.get(0));
            return new FlawView(flaw.kind().code(), flaw.points(), flaw.grade(), ring);
        }
    }

    /** @param wanted by when customers need their suits, by order */
    static RollView of(StockedRoll stocked, StockRules rules, Map<String, LocalDate> wanted) {
        Roll roll = stocked.roll();
        RollPlacement placement = stocked.placement();
        Map<String, List<Double>> freeFor = new LinkedHashMap<>();
        for (ClothNeed need : rules.needs()) {
            freeFor.put(need.name(), lengths(stocked.freeFor(need)));
        }
        return new RollView(
                roll.id(),
                roll.article(),
                roll.lot(),
                stocked.lot().dyeLot(),
                stocked.lot().shade(),
                roll.kind().name().toLowerCase(Locale.ROOT),
                roll.parent(),
                roll.state().code(),
                roll.place(),
                roll.ticket(),
                roll.length().ticketMm(),
                roll.length().measuredMm(),
                roll.currentMm(),
                roll.length().consumedMm(),
                roll.width().leastMm(),
                roll.width().groupMm(),
                stocked.reservedMm(),
                roll.state().mayBeReserved() ? lengths(placement.free()) : List.of(),
                freeFor,
                roll.isLookedOver(),
                roll.points(),
                roll.relaxedAt(),
                roll.expectedOn(),
                roll.onlyFor(),
                stocked.flaws().stream().map(FlawView::of).toList(),
                placement.places().stream()
                        .map(placed -> ReservationView.of(placed, wanted))
                        .toList(),
                roll.version());
    }

    private static List<Double> lengths(List<UsableLength> lengths) {
        return lengths.stream().map(UsableLength::mm).map(Mm::onGrid).toList();
    }
}
