package io.tailorline.workflow.workshop.stock.ledger;

import static io.tailorline.workflow.workshop.stock.StockRefusal.mm;

import io.tailorline.geometry.Polygons;
import io.tailorline.geometry.Ring;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Flaws that cannot be on a roll. */
final class FlawChecks {

    /** A flaw may be marked so far beyond an edge, mm: who marks by hand is no nearer. */
    private static final double BEYOND_MM = 1;

    private FlawChecks() {}

    static Optional<StockRefusal> refusal(Roll roll, List<RollFlaw> flaws) {
        return outside(roll, flaws).or(() -> covering(roll, flaws));
    }

    static Optional<StockRefusal> outside(Roll roll, List<RollFlaw> flaws) {
        double width = roll.width().leastMm();
        double end = roll.length().endMm();
        return IntStream.range(0, flaws.size())
                .filter(i -> isOutside(flaws.get(i).ring(), end, width))
                .mapToObj(i -> StockRefusal.of(
                        Code.FLAW_OUTSIDE,
                        "flaws[%d]".formatted(i),
                        box(flaws.get(i).ring()),
                        cloth(roll)))
                .findFirst();
    }

    private static boolean isOutside(Ring ring, double end, double width) {
        return ring.minX() < -BEYOND_MM
                || ring.minY() < -BEYOND_MM
                || ring.maxX() > end + BEYOND_MM
                || ring.maxY() > width + BEYOND_MM;
    }

    private static String cloth(Roll roll) {
        return "x %s to %s, y %s to %s"
                .formatted(
                        mm(0), mm(roll.length().endMm()), mm(0), mm(roll.width().leastMm()));
    }

    private static String box(Ring ring) {
        return "x %s to %s, y %s to %s".formatted(mm(ring.minX()), mm(ring.maxX()), mm(ring.minY()), mm(ring.maxY()));
    }

    /** Whether nothing would be left of the cloth that there is now. */
    static Optional<StockRefusal> covering(Roll roll, List<RollFlaw> flaws) {
        if (flaws.isEmpty()) {
            return Optional.empty();
        }
        Geometry cloth = Polygons.FLOATING.toGeometry(new Envelope(
                roll.length().consumedMm(),
                roll.length().endMm(),
                0,
                roll.width().leastMm()));
        Geometry all = OverlayNGRobust.union(
                flaws.stream().<Geometry>map(flaw -> Polygons.of(flaw.ring())).toList());
        return all.covers(cloth)
                ? Optional.of(StockRefusal.of(Code.FLAWS_COVER_ALL, "flaws", String.valueOf(flaws.size()), cloth(roll)))
                : Optional.empty();
    }
}
