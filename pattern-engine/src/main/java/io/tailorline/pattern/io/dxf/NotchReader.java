package io.tailorline.pattern.io.dxf;

import io.tailorline.drawing.DxfLayer;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.NearestPoint;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The notches of a block, set on the cut line. Two cuts 5 mm apart become one double notch. */
final class NotchReader {

    /** A notch further than this from the cut line is not on it, mm. */
    private static final double OFF_LINE = 2;

    /** Default depth, mm. */
    private static final double USUAL_DEPTH = 4;

    private static final double MOST_DEPTH = 15;
    private static final double DOUBLE_WITHIN = 0.6;

    /** Angles are kept to 0.0001 degree. */
    private static final double ANGLE_STEPS = 10_000;

    private final DxfBlock block;
    private final Ring cutLine;
    private final UnaryOperator<Point> toPiece;
    private final double mm;
    private final Consumer<Notice> remarks;
    private int otherDepths;

    NotchReader(DxfBlock block, Ring cutLine, UnaryOperator<Point> toPiece, double mm, Consumer<Notice> remarks) {
        this.block = block;
        this.cutLine = cutLine;
        this.toPiece = toPiece;
        this.mm = mm;
        this.remarks = remarks;
    }

    List<Notch> notches() {
        List<Notch> notches = new ArrayList<>();
        int lost = 0;
        for (DxfEntity entity : block.entities()) {
            boolean isMark = entity.is("POINT") || entity.is("LINE");
            if (isMark && DxfLayer.isNotch(entity.layer()) && !entity.points().isEmpty()) {
                Optional<Notch> notch = notch(entity);
                notch.ifPresent(notches::add);
                lost += notch.isPresent() ? 0 : 1;
            }
        }
        if (lost > 0) {
            remarks.accept(Notice.of("dxf.lost-notches", Quantity.of("%.0f", lost, ""), Quantity.mm(OFF_LINE)));
        }
        if (otherDepths > 0) {
            remarks.accept(Notice.of(
                    "dxf.notch-depths",
                    Quantity.of("%.0f", otherDepths, ""),
                    Quantity.of("%.1f", Notch.LEAST_DEPTH, ""),
                    Quantity.mm(MOST_DEPTH),
                    Quantity.mm(USUAL_DEPTH)));
        }
        return merged(notches);
    }

    private Optional<Notch> notch(DxfEntity entity) {
        Point marked = toPiece.apply(entity.points().get(0));
        NearestPoint foot = NearestPoint.of(marked, cutLine.points());
        if (foot.distance() > OFF_LINE) {
            return Optional.empty();
        }
        double width = entity.number(39).orElse(1.0);
        return Optional.of(new Notch(
                Mm.onGrid(foot.at()),
                onGrid(foot.run().quarterTurned().angleDeg()),
                depth(entity),
                width == 0 ? Notch.Kind.SLIT : Notch.Kind.SINGLE,
                "unknown"));
    }

    private static double onGrid(double degrees) {
        return StrictMath.rint(degrees * ANGLE_STEPS) / ANGLE_STEPS + 0.0;
    }

    /** The z of a point, or the length of a line; in the standard notches are 1 to 15 mm deep. */
    private double depth(DxfEntity entity) {
        double said = entity.is("LINE") && entity.points().size() == 2
                ? entity.points().get(0).distanceTo(entity.points().get(1))
                : StrictMath.abs(entity.number(30).orElse(0.0));
        double depth = Mm.onGrid(said * mm);
        if (depth >= Notch.LEAST_DEPTH && depth <= MOST_DEPTH) {
            return depth;
        }
        otherDepths += said == 0 ? 0 : 1;
        return USUAL_DEPTH;
    }

    private List<Notch> merged(List<Notch> notches) {
        List<Notch> left = new ArrayList<>(notches);
        List<Notch> merged = new ArrayList<>();
        while (!left.isEmpty()) {
            Notch one = left.remove(0);
            Optional<Notch> twin =
                    left.stream().filter(other -> isTwin(one, other)).findFirst();
            twin.ifPresent(left::remove);
            merged.add(
                    twin.isEmpty()
                            ? one
                            : new Notch(
                                    Mm.onGrid(between(one, twin.get()).at()),
                                    one.angleDeg(),
                                    one.depth(),
                                    Notch.Kind.DOUBLE,
                                    one.mate()));
        }
        return merged;
    }

    /** Two cuts to either side of a corner stay two: a double notch lies on a line that is nearly straight. */
    private boolean isTwin(Notch one, Notch other) {
        return StrictMath.abs(other.at().distanceTo(one.at()) - Notch.DOUBLE_APART) < DOUBLE_WITHIN
                && between(one, other).distance() < DOUBLE_WITHIN;
    }

    private NearestPoint between(Notch one, Notch other) {
        return NearestPoint.of(one.at().towards(other.at(), 0.5), cutLine.points());
    }
}
