package io.tailorline.nesting.problem;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.LabelPlace;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.PieceGeometry;

/**
 * A piece whose axis lies on the fold, as it is drawn on the lower ply: half of it, cut from fold to fold. Anchors are
 * not cut: all stay, those of the other half where they lie when the cloth is opened out.
 */
final class OnFold {

    /** Notches and holes this far above the fold still lie on it, mm: a line of the grid. */
    private static final double ON_THE_FOLD = 0.0101;

    private OnFold() {}

    /**
     * @param whole the piece with both halves, its axis on the fold within a line of the grid
     * @param fold y of the fold, mm
     */
    static Placement half(Placement whole, double fold) {
        Ring half = LowerHalf.below(whole.cutLine(), fold)
                .orElseThrow(() -> new IllegalStateException(whole.piece() + " does not lie across the fold."));
        return new Placement(
                whole.piece(),
                whole.garment(),
                whole.side(),
                whole.toFabric(),
                new PieceGeometry(
                        half,
                        grain(whole.grainLine(), fold),
                        whole.notches().stream()
                                .filter(notch -> notch.at().y() <= fold + ON_THE_FOLD)
                                .toList(),
                        whole.drillHoles().stream()
                                .filter(hole -> hole.at().y() <= fold + ON_THE_FOLD)
                                .toList(),
                        whole.anchors()),
                LabelPlace.of(half, whole.label().text()),
                whole.copies().subList(0, 1),
                true);
    }

    private static GrainLine grain(GrainLine grain, double fold) {
        return grain.from().y() <= fold ? grain : new GrainLine(below(grain.from(), fold), below(grain.to(), fold));
    }

    private static Point below(Point point, double fold) {
        return new Point(point.x(), 2 * fold - point.y());
    }
}
