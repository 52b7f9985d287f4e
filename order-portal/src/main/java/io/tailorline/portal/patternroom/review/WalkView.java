package io.tailorline.portal.patternroom.review;

import io.tailorline.drawing.SvgPath;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.seam.SeamPair;
import io.tailorline.pattern.seam.SeamWalk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The walk of one side of a seam along the other, drawn by the page without geometry of its own.
 *
 * @param pieces sewing lines as SVG paths in the frame of their piece, by piece id
 * @param steps from the beginning of the seam to its end
 */
record WalkView(Map<String, String> pieces, List<Step> steps) {

    private static final int STEPS = 120;

    /**
     * One step.
     *
     * @param first mm from the beginning of the first side
     * @param second of the place that is sewn to it, mm
     * @param walking piece of the first side, laid by {@code transform}
     * @param lying piece of the second side
     * @param transform of the walking piece into the frame of the lying one, as SVG
     * @param x where the two touch, frame of the lying piece, mm
     */
    record Step(double first, double second, String walking, String lying, String transform, double x, double y) {}

    static WalkView of(SeamPair pair) {
        Map<String, String> pieces = new LinkedHashMap<>();
        List<SeamWalk> walk = SeamWalk.along(pair, STEPS);
        for (SeamWalk step : walk) {
            put(pieces, step.walking());
            put(pieces, step.lying());
        }
        return new WalkView(pieces, walk.stream().map(WalkView::step).toList());
    }

    private static void put(Map<String, String> pieces, Piece piece) {
        pieces.computeIfAbsent(piece.id(), id -> SvgPath.closed(piece.seamLine().points()));
    }

    private static Step step(SeamWalk step) {
        String over = step.turned() ? " scale(1 -1)" : "";
        return new Step(
                Math.rint(step.onA() * 10) / 10,
                Math.rint(step.onB() * 10) / 10,
                step.walking().id(),
                step.lying().id(),
                String.format(
                        Locale.ROOT,
                        "translate(%.2f %.2f) rotate(%.3f)%s",
                        step.move().x(),
                        step.move().y(),
                        step.turnDeg(),
                        over),
                step.b().at().x(),
                step.b().at().y());
    }
}
