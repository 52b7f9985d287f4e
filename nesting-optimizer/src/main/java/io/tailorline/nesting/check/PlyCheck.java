package io.tailorline.nesting.check;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.List;
import java.util.Locale;

/**
 * Checks a marker on cloth in two plies as laid: all pieces on the lower ply and half a gap from the folds, only pieces
 * on the fold up to it, and the copies of each cut complete. The cut pieces are checked on the cloth opened out.
 */
final class PlyCheck {

    private static final double GRID = MarkerCheck.GRID;

    private PlyCheck() {}

    static List<CheckReport.Line> check(Marker marker) {
        return List.of(folds(marker), copies(marker));
    }

    private static CheckReport.Line folds(Marker marker) {
        Fabric fabric = marker.fabric();
        double upper = fabric.spreadWidth();
        double lower = fabric.spread().kind() == Spread.Kind.TUBULAR ? fabric.foldMargin() : 0;
        for (Placement placement : marker.placements()) {
            double top = placement.onFold() ? upper : upper - fabric.foldMargin();
            double beyond = placement.cutLine().points().stream()
                    .mapToDouble(point -> StrictMath.max(point.y() - top, lower - point.y()))
                    .max()
                    .orElseThrow();
            if (beyond > GRID || placement.onFold() && !endsAlongFold(placement, upper)) {
                return new CheckReport.Line(
                        "folds",
                        String.format(
                                Locale.ROOT,
                                "%s lies %.3f mm too far%s",
                                placement.piece(),
                                beyond,
                                placement.onFold() ? " or not with its axis on the fold" : ""),
                        "on the lower ply, %s mm from the fold at %s mm".formatted(fabric.foldMargin(), upper),
                        false);
            }
        }
        return new CheckReport.Line("folds", "all on the lower ply", "half a gap from each fold", true);
    }

    /** The last edge is the fold; nothing else of the line lies above it. */
    private static boolean endsAlongFold(Placement placement, double fold) {
        List<Point> points = placement.cutLine().points();
        double off = StrictMath.max(
                StrictMath.abs(points.get(0).y() - fold),
                StrictMath.abs(points.get(points.size() - 1).y() - fold));
        return off <= GRID;
    }

    private static CheckReport.Line copies(Marker marker) {
        for (Placement placement : marker.placements()) {
            List<Placement.CutCopy> copies = placement.copies();
            int expected = placement.onFold() ? 1 : marker.fabric().spread().plies();
            boolean ok = copies.size() == expected
                    && copies.get(0).piece().equals(placement.piece())
                    && copies.get(0).mirrored() == placement.mirrored()
                    && !copies.get(0).surplus();
            boolean allowed =
                    marker.fabric().spread().surplus() || copies.stream().noneMatch(Placement.CutCopy::surplus);
            if (!ok || !allowed) {
                return new CheckReport.Line(
                        "copies",
                        "%s gives %s".formatted(placement.piece(), copies),
                        String.format(
                                Locale.ROOT,
                                "itself first, %d in all%s",
                                expected,
                                allowed ? "" : ", none of them surplus"),
                        false);
            }
        }
        long surplus = marker.placements().stream()
                .flatMap(placement -> placement.copies().stream())
                .filter(Placement.CutCopy::surplus)
                .count();
        return new CheckReport.Line("copies", surplus + " surplus", "two from each cut, one on the fold", true);
    }
}
