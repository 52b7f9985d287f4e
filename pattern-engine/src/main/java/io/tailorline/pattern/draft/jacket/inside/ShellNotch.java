package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NotchMark;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.outline.SeamSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A notch of the shell, found again.
 *
 * @param mark on the drawing
 * @param fromEnd how far it lies from the end of its run, mm
 */
record ShellNotch(PieceDrawing drawing, NotchMark mark, double fromEnd) {

    /** The notches of a seam on one of its runs, those nearest to the run's end first. */
    static List<ShellNotch> on(SeamSide run, String seam) {
        List<ShellNotch> places = new ArrayList<>();
        double length = run.length();
        for (SeamSide.Stretch stretch : run.stretches()) {
            PieceDrawing drawing = stretch.drawing();
            for (NotchMark mark : drawing.notches()) {
                if (mark.seam().equals(seam) && mark.edge().equals(stretch.edge())) {
                    places.add(new ShellNotch(drawing, mark, length - run.placeOf(drawing, mark.edge(), mark.along())));
                }
            }
        }
        places.sort(Comparator.comparingDouble(ShellNotch::fromEnd));
        return places;
    }

    /**
     * How far along the edge of the same name of another drawing the nearest point lies, mm from its start on paper.
     */
    double beside(PieceDrawing other) {
        Point at = drawing.net().line(mark.edge()).at(mark.along());
        return nearest(other.net().line(mark.edge()), at);
    }

    /**
     * The same share of the edge of another drawing: on an armhole a notch then keeps its distance from the pitch's
     * bend.
     */
    double likewise(PieceDrawing other) {
        return mark.along()
                * other.net().line(mark.edge()).length()
                / drawing.net().line(mark.edge()).length();
    }

    /** How far along a line its point nearest to {@code point} lies, mm. */
    static double nearest(Polyline line, Point point) {
        double best = Double.POSITIVE_INFINITY;
        double along = 0;
        for (int i = 1; i < line.size(); i++) {
            double chordX = line.x(i) - line.x(i - 1);
            double chordY = line.y(i) - line.y(i - 1);
            double toX = point.x() - line.x(i - 1);
            double toY = point.y() - line.y(i - 1);
            double square = chordX * chordX + chordY * chordY;
            double share =
                    square == 0 ? 0 : StrictMath.max(0, StrictMath.min(1, (toX * chordX + toY * chordY) / square));
            double asideX = chordX * share - toX;
            double asideY = chordY * share - toY;
            double distance = asideX * asideX + asideY * asideY;
            if (distance < best) {
                best = distance;
                along = line.station(i - 1) + share * (line.station(i) - line.station(i - 1));
            }
        }
        return along;
    }
}
