package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the marks of the armhole lie on one side of its seam, mm from the landing of the forearm seam up the front,
 * over the shoulder and round under the arm; not a number where a mark is missing.
 *
 * @param pitch the front pitch; negative when it lies under the landing
 * @param crown the shoulder
 * @param blade the back pitch, a double notch
 * @param low under the arm
 * @param length of the whole side
 */
record ArmholeMarks(double pitch, double crown, double blade, double low, double length) {

    private static final String SEAM = "jacket.armhole";

    /** A single notch nearer to the shoulder than this is the crown's own, mm. */
    private static final double CROWN = 5;

    /** On the sleeve, whose cap runs from the forearm seam over the top sleeve and back over the under sleeve. */
    static ArmholeMarks ofCap(HalfGarment half, double crown) {
        Polyline top = half.edge("jacket.topSleeve", "cap");
        Polyline under = half.edge("jacket.underSleeve", "cap");
        List<Double> singles = new ArrayList<>(half.notches("jacket.topSleeve", SEAM, top, Notch.Kind.SINGLE));
        half.notches("jacket.underSleeve", SEAM, under, Notch.Kind.SINGLE)
                .forEach(along -> singles.add(top.length() + along));
        List<Double> doubles = half.notches("jacket.topSleeve", SEAM, top, Notch.Kind.DOUBLE);
        return of(singles, doubles, crown, top.length() + under.length());
    }

    /** On the trunk, whose panels are drawn with the armhole running down: they are read upwards. */
    static ArmholeMarks ofTrunk(Trunk trunk) {
        Collected collected = new Collected();
        trunk.panels().forEach(panel -> collected.add(trunk.half(), panel, "armhole"));
        double shoulder = collected.length;
        collected.add(trunk.half(), "jacket.back", "armhole");
        collected.add(trunk.half(), "jacket.side", "armhole");
        trunk.panels().forEach(panel -> collected.add(trunk.half(), panel, "underarm"));
        return of(collected.singles, collected.doubles, shoulder, collected.length);
    }

    private static final class Collected {
        private final List<Double> singles = new ArrayList<>();
        private final List<Double> doubles = new ArrayList<>();
        private double length;

        private void add(HalfGarment half, String panel, String edge) {
            for (Polyline line : half.edges(panel, edge)) {
                double end = length + line.length();
                half.notches(panel, SEAM, line, Notch.Kind.SINGLE).forEach(along -> singles.add(end - along));
                half.notches(panel, SEAM, line, Notch.Kind.DOUBLE).forEach(along -> doubles.add(end - along));
                length = end;
            }
        }
    }

    private static ArmholeMarks of(List<Double> singles, List<Double> doubles, double crown, double length) {
        double blade = doubles.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        double low = singles.stream()
                .mapToDouble(Double::doubleValue)
                .filter(along -> along > blade)
                .min()
                .orElse(Double.NaN);
        double pitch = singles.stream()
                .mapToDouble(Double::doubleValue)
                .filter(along -> along < crown - CROWN)
                .max()
                .orElse(singles.stream()
                        .mapToDouble(along -> along - length)
                        .filter(along -> along > low - length)
                        .max()
                        .orElse(Double.NaN));
        return new ArmholeMarks(pitch, crown, blade, low, length);
    }

    /** From the front pitch to the crown. */
    double front() {
        return crown - pitch;
    }

    /** From the crown to the back pitch. */
    double back() {
        return blade - crown;
    }

    /** From the back pitch to the mark under the arm. */
    double hind() {
        return low - blade;
    }

    /** From the mark under the arm to the front pitch. */
    double underarm() {
        return length - low + pitch;
    }
}
