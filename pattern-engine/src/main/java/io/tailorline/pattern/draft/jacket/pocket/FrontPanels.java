package io.tailorline.pattern.draft.jacket.pocket;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.front.PrincessSeam;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import java.util.List;

/**
 * A front that a seam over the bust cuts in two, with the side body: marks across the sewn seams are drawn on each
 * piece they lie on. Given as it lies on the front, the seams closed.
 */
record FrontPanels(List<Panel> panels) {

    /** A hole keeps this distance from every seam. */
    private static final double CLEAR_OF_SEAM = 10;

    private static final Polyline NOWHERE = Polyline.through(Point.of(-1e6, 0), Point.of(-1e6, 1));

    /**
     * @param front border towards the front, as it lies on the piece
     * @param back border towards the back, as it lies on the piece
     */
    private record Panel(PieceDrawing drawing, Polyline front, Polyline back) {}

    static FrontPanels of(
            PieceDrawing front, PieceDrawing sideFront, PieceDrawing side, PrincessSeam princess, JacketBlock block) {
        Polyline nowhere = NOWHERE.mapped(p -> Point.of(-p.x(), p.y()));
        return new FrontPanels(List.of(
                new Panel(front, nowhere, princess.front()),
                new Panel(sideFront, princess.side(), block.seams().front()),
                new Panel(side, block.seams().sideFront(), NOWHERE)));
    }

    void mark(String what, Polyline closed) {
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            int here = i;
            for (Polyline behind : PatchPocket.runs(closed, level -> panel.back.xAt(level) + gap(here, level))) {
                Polyline mirrored = behind.mapped(p -> Point.of(-p.x(), p.y()));
                for (Polyline run : PatchPocket.runs(mirrored, level -> -panel.front.xAt(level) - gap(here, level))) {
                    panel.drawing.line(what, run.mapped(p -> Point.of(-p.x() - gap(here, p.y()), p.y())));
                }
            }
        }
    }

    void drill(String what, Point closed) {
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            double x = closed.x() - gap(i, closed.y());
            if (x >= panel.back.xAt(closed.y()) + CLEAR_OF_SEAM && x <= panel.front.xAt(closed.y()) - CLEAR_OF_SEAM) {
                panel.drawing.drill(what, Point.of(x, closed.y()));
            }
        }
    }

    /** The suppression of the seams before a panel at a level. */
    private double gap(int panel, double level) {
        double gap = 0;
        for (int i = 1; i <= panel; i++) {
            gap += panels.get(i - 1).back.xAt(level) - panels.get(i).front.xAt(level);
        }
        return gap;
    }
}
