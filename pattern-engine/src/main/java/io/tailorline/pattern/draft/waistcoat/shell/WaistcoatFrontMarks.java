package io.tailorline.pattern.draft.waistcoat.shell;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatBlock;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatClosure;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatFrontEdge;

/** Buttons and buttonholes, darts and stripe anchors: docs/drafting/waistcoat.md, steps 8 to 10 and 13. */
final class WaistcoatFrontMarks {

    private static final double BUTTON_FROM_EDGE = 16;
    private static final double HOLE_BEFORE_BUTTON = 3;
    private static final double BUTTONHOLE = 18;

    private WaistcoatFrontMarks() {}

    static void mark(
            PieceDrawing front,
            PieceDrawing back,
            WaistcoatBlock block,
            WaistcoatForepart forepart,
            BackPart backPart) {
        buttons(front, block);
        forepart.dart().ifPresent(dart -> dart(front, dart));
        block.bust().ifPresent(dart -> dart.markOn(front));
        backPart.dart().ifPresent(dart -> dart(back, dart));
        double waist = block.levels().waist();
        front.anchor("waistcoat.centreFront.waist", Point.of(block.chest().centreFront(), waist));
        front.anchor("waistcoat.side.waist", Point.of(block.sides().front().xAt(waist), waist));
    }

    /** A back of the suit's cloth meets the front's stripes at the side. */
    static void anchorBack(PieceDrawing back, WaistcoatBlock block) {
        double waist = block.levels().waist();
        back.anchor("waistcoat.side.waist", Point.of(block.sides().back().xAt(waist), waist));
        back.anchor(
                "waistcoat.centreBack.waist", Point.of(block.centreBack().line().xAt(waist), waist));
    }

    static void dart(PieceDrawing drawing, WaistDart dart) {
        drawing.line("dart", dart.leg(-1)).line("dart", dart.leg(1)).drill("dart tip", dart.hole());
    }

    private static void buttons(PieceDrawing front, WaistcoatBlock block) {
        WaistcoatFrontEdge edge = block.edge();
        WaistcoatClosure closing = edge.closing();
        double top = edge.breakPoint().y();
        double spacing = (edge.lowest().y() - top) / (closing.levels() - 1);
        for (int i = 0; i < closing.levels(); i++) {
            double level = top + i * spacing;
            double onEdge = edgeAt(edge, level);
            Point button = Point.of(onEdge - BUTTON_FROM_EDGE, level);
            front.drill("button " + (i + 1), button);
            Point hole = button.plus(Point.of(HOLE_BEFORE_BUTTON, 0));
            front.line("buttonhole " + (i + 1), Polyline.through(hole, hole.minus(Point.of(BUTTONHOLE, 0))));
            if (closing.isDoubleBreasted()) {
                double centre = onEdge - edge.overlapAt(level);
                front.drill("second button " + (i + 1), Point.of(2 * centre - button.x(), level));
            }
        }
    }

    private static double edgeAt(WaistcoatFrontEdge edge, double level) {
        return level <= edge.breakPoint().y()
                ? edge.breakPoint().x()
                : edge.edge().xAt(level);
    }
}
