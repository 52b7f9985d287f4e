package io.tailorline.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/** The geometry written down the plain way, to hold the fast one against. */
final class PlainGeometry {

    private PlainGeometry() {}

    static double length(List<Point> line) {
        double sum = 0;
        for (int i = 1; i < line.size(); i++) {
            sum += StrictMath.hypot(
                    line.get(i).x() - line.get(i - 1).x(),
                    line.get(i).y() - line.get(i - 1).y());
        }
        return sum;
    }

    static Point at(List<Point> line, double along) {
        double left = along;
        for (int i = 1; i < line.size(); i++) {
            double chord = line.get(i - 1).distanceTo(line.get(i));
            if (left <= chord) {
                return chord == 0 || left <= 0
                        ? line.get(i - 1)
                        : line.get(i - 1).towards(line.get(i), left / chord);
            }
            left -= chord;
        }
        return line.get(line.size() - 1);
    }

    /** De Casteljau: the curve by repeated halfway points. */
    static List<Point> sampled(Curve curve, int chords) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= chords; i++) {
            double t = (double) i / chords;
            Point a = curve.start();
            Point b = a.plus(curve.leaving());
            Point d = curve.end();
            Point c = d.minus(curve.arriving());
            Point ab = a.towards(b, t);
            Point bc = b.towards(c, t);
            Point cd = c.towards(d, t);
            points.add(ab.towards(bc, t).towards(bc.towards(cd, t), t));
        }
        return points;
    }

    static boolean isSimple(Ring ring) {
        return new IsSimpleOp(Mm.linearRing(ring)).isSimple();
    }
}
