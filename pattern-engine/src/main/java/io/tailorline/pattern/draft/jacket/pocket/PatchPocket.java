package io.tailorline.pattern.draft.jacket.pocket;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.JacketAllowances;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Garment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A pocket sewn onto the front, as it lies there, mm: docs/drafting/jacket.md, step 21.
 *
 * @param mouth its upper edge, from the side to the front
 * @param outer the rest, from the mouth's front end round the bottom to its back end
 */
record PatchPocket(Polyline mouth, Polyline outer) {

    private static final double MOUTH_TURNED = 30;
    /** Handle of a quarter circle. */
    private static final double QUARTER = 0.5523;

    private static final int CORNER_CHORDS = 8;

    /**
     * @param front front end of the mouth
     * @param back back end of the mouth
     * @param depth at the front end
     * @param radius of the lower corners
     */
    static PatchPocket of(Point front, Point back, double depth, double radius) {
        double bottom = front.y() + depth;
        double handle = QUARTER * radius;
        Point frontLow = Point.of(front.x(), bottom - radius);
        Point lowFront = Point.of(front.x() - radius, bottom);
        Point lowBack = Point.of(back.x() + radius, bottom);
        Point backLow = Point.of(back.x(), bottom - radius);
        return new PatchPocket(
                Polyline.through(back, front),
                Polyline.joined(
                        Polyline.through(front, frontLow),
                        new Curve(frontLow, Point.of(0, handle), Point.of(-handle, 0), lowFront).sampled(CORNER_CHORDS),
                        Polyline.through(lowFront, lowBack),
                        new Curve(lowBack, Point.of(-handle, 0), Point.of(0, -handle), backLow).sampled(CORNER_CHORDS),
                        Polyline.through(backLow, back)));
    }

    PieceDrawing drawing(String id, String name) {
        NetPiece net = NetPiece.of(
                id, NetEdge.of("mouth", mouth, MOUTH_TURNED), NetEdge.of("outer", outer, JacketAllowances.SEAM));
        return PieceDrawing.of(id, name, Garment.JACKET, net);
    }

    /** The whole outline, from the mouth's back end. */
    Polyline outline() {
        return Polyline.joined(mouth, outer);
    }

    /** Draws its part on the front; the part beyond the side seam is drawn on the side body. */
    void markOnFront(String what, PieceDrawing front, JacketBlock block) {
        Polyline seam = block.seams().front();
        for (Polyline run : runs(outline(), seam::xAt)) {
            front.line(what, run);
        }
    }

    void markOnSide(String what, PieceDrawing side, JacketBlock block) {
        Polyline seam = block.seams().front();
        Polyline onSide = block.seams().sideFront();
        Polyline mirrored = outline().mapped(p -> Point.of(-p.x(), p.y()));
        for (Polyline run : runs(mirrored, level -> -seam.xAt(level))) {
            side.line(what, run.mapped(p -> Point.of(-p.x() + onSide.xAt(p.y()) - seam.xAt(p.y()), p.y())));
        }
    }

    /** The stretches of a line that lie at larger x than a border, which is given by level. */
    static List<Polyline> runs(Polyline line, DoubleUnaryOperator border) {
        List<Polyline> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Point point = line.point(i);
            double beyond = point.x() - border.applyAsDouble(point.y());
            if (i > 0) {
                Point before = line.point(i - 1);
                double was = before.x() - border.applyAsDouble(before.y());
                if (was > 0 != beyond > 0) {
                    run.add(before.towards(point, was / (was - beyond)));
                }
            }
            if (beyond > 0) {
                run.add(point);
            } else {
                keep(run, runs);
            }
        }
        keep(run, runs);
        return runs;
    }

    private static void keep(List<Point> run, List<Polyline> runs) {
        if (run.size() > 1) {
            runs.add(new Polyline(run));
        }
        run.clear();
    }
}
