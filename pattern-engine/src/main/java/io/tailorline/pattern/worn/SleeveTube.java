package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.check.fit.HalfGarment;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sleeve of two pieces sewn together: girth all round and distance from its crown, by the share of the way from the
 * armhole (0) to the cuff (1).
 */
record SleeveTube(
        HalfGarment jacket, Polyline forearm, Polyline hindarm, Polyline underFore, Polyline underHind, Point crown) {

    private static final String TOP = "jacket.topSleeve";
    private static final String UNDER = "jacket.underSleeve";

    private static final int STRETCHES = 12;

    static Optional<SleeveTube> of(HalfGarment jacket) {
        boolean whole = Stream.of(TOP, UNDER)
                .allMatch(piece -> Stream.of("cap", "forearm", "hindarm", "cuff")
                        .allMatch(edge -> jacket.findEdge(piece, edge).isPresent()));
        if (!whole) {
            return Optional.empty();
        }
        Point crown = jacket.line(TOP, "shoulder point")
                .map(Polyline::first)
                .orElseGet(() -> jacket.edge(TOP, "cap").points().stream()
                        .min(Comparator.comparingDouble(Point::x))
                        .orElseThrow());
        return Optional.of(new SleeveTube(
                jacket,
                Lines.down(jacket.edge(TOP, "forearm")),
                hindarm(jacket, TOP),
                Lines.down(jacket.edge(UNDER, "forearm")),
                hindarm(jacket, UNDER),
                crown));
    }

    private static Polyline hindarm(HalfGarment jacket, String piece) {
        Polyline hindarm = Lines.down(jacket.edge(piece, "hindarm"));
        return jacket.findEdge(piece, "vent")
                .map(vent -> Polyline.joined(hindarm, Lines.down(vent)))
                .orElse(hindarm);
    }

    private static Point at(Polyline line, double share) {
        return line.at(share * line.length());
    }

    double girth(double share) {
        return at(forearm, share).distanceTo(at(hindarm, share))
                + at(underFore, share).distanceTo(at(underHind, share));
    }

    Point middle(double share) {
        return at(forearm, share).towards(at(hindarm, share), .5);
    }

    /** From the crown to where the arm bends, and on along the middle of the top sleeve to the cuff. */
    double length() {
        double length = crown.distanceTo(middle(.5));
        for (int i = STRETCHES / 2; i < STRETCHES; i++) {
            length += middle((double) i / STRETCHES).distanceTo(middle((i + 1.0) / STRETCHES));
        }
        return length;
    }

    /** From the crown down to the level where the sleeve leaves the armhole. */
    double capHeight() {
        return StrictMath.max(at(underFore, 0).x(), at(underHind, 0).x()) - crown.x();
    }

    /** Distance from the crown of a share of the way, along the sleeve. */
    double along(double share) {
        return capHeight() + (length() - capHeight()) * share;
    }

    /** The share of the way of a level of the top sleeve's hind seam; both hind seams are as long. */
    double shareOf(double fromCuff) {
        return 1 - fromCuff / hindarm.length();
    }
}
