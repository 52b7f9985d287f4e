package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Side;
import java.util.List;

/**
 * One thing that is drawn, mm: x to the viewer's right of the centre, y up from the floor. Its name is that of the
 * thing on the garment ({@code jacket.lapel}), its side the wearer's own.
 */
public sealed interface Part {

    String name();

    Side side();

    /** Every point that it reaches. */
    List<Point> points();

    /**
     * A filled shape.
     *
     * @param outline its corners, closed by the chord from the last to the first
     * @param panels the pieces of cloth that it shows, on which stripes run; none on what has no cloth
     */
    record Shape(String name, Side side, Tone tone, List<Point> outline, List<Panel> panels) implements Part {
        public Shape {
            outline = List.copyOf(outline);
            panels = List.copyOf(panels);
        }

        @Override
        public List<Point> points() {
            return outline;
        }
    }

    /** A line on or round the garment. */
    record Line(String name, Side side, Weight weight, Polyline line) implements Part {
        @Override
        public List<Point> points() {
            return line.points();
        }
    }

    /** A button, seen round. */
    record Round(String name, Side side, Tone tone, Point centre, double diameter) implements Part {
        @Override
        public List<Point> points() {
            double r = diameter / 2;
            return List.of(centre.plus(Point.of(-r, -r)), centre.plus(Point.of(r, r)));
        }
    }

    /** How strong a line is drawn. */
    enum Weight {
        /** An edge of the cloth. */
        EDGE,
        /** A seam, dart or crease within it. */
        SEAM
    }
}
