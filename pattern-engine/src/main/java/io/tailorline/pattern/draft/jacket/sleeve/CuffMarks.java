package io.tailorline.pattern.draft.jacket.sleeve;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.style.CuffStyle;
import io.tailorline.pattern.draft.outline.PieceDrawing;

/**
 * Buttons and buttonholes of the cuff: docs/drafting/jacket.md, step 23. A cuff that opens has buttonholes on the top
 * sleeve and buttons on the under sleeve; a sham one has buttons on the top sleeve only.
 */
public final class CuffMarks {

    private static final double FROM_VENT = 14;
    private static final double BUTTONHOLE = 15;
    private static final double BUTTON = 5;

    private CuffMarks() {}

    public static void markOn(PieceDrawing topSleeve, PieceDrawing underSleeve, CuffStyle style) {
        for (int i = 0; i < style.buttons(); i++) {
            double up = CuffStyle.LOWEST + i * CuffStyle.APART;
            if (style.opens()) {
                Point outer = inside(topSleeve, up, true, FROM_VENT);
                topSleeve.line(
                        "cuff buttonhole",
                        Polyline.through(outer, inside(topSleeve, up, true, FROM_VENT + BUTTONHOLE)));
                button(underSleeve, inside(underSleeve, up, false, FROM_VENT));
            } else {
                button(topSleeve, inside(topSleeve, up, true, FROM_VENT));
            }
        }
    }

    /**
     * A short line across, chalked and not drilled: the button is sewn through sleeve and facing when both are tried
     * on.
     */
    private static void button(PieceDrawing sleeve, Point at) {
        sleeve.line("cuff button", Polyline.through(at, at.plus(Point.of(BUTTON, 0))));
    }

    /**
     * A point beside the vent, {@code up} from the cuff; the vent of the top sleeve runs down, of the under sleeve up.
     */
    private static Point inside(PieceDrawing sleeve, double up, boolean runsDown, double in) {
        Polyline vent = sleeve.net().line("vent");
        double along = runsDown ? vent.length() - up : up;
        Point run = vent.directionAt(along);
        int inwards = sleeve.net().seamLine().signedArea() > 0 ? 1 : -1;
        return vent.at(along).plus(run.quarterTurned().times(inwards * in));
    }
}
