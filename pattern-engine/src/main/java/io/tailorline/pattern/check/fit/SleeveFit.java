package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.measure.Measurement;
import java.util.List;
import java.util.stream.Stream;

/** The tape on the two-piece sleeve and on the armhole that it is sewn into. */
final class SleeveFit {

    private static final String TOP = "jacket.topSleeve";
    private static final String UNDER = "jacket.underSleeve";
    private static final String ARMHOLE = "jacket.armhole";

    /** Stretches into which the middle line of the sleeve is divided; the elbow lies after half of them. */
    private static final int STRETCHES = 12;

    private SleeveFit() {}

    static void read(Trunk trunk, Readings readings) {
        HalfGarment half = trunk.half();
        boolean whole = Stream.of(TOP, UNDER)
                .allMatch(piece -> Stream.of("cap", "forearm", "hindarm", "cuff")
                        .allMatch(edge -> half.findEdge(piece, edge).isPresent()));
        if (!whole) {
            return;
        }
        double underarm = Tape.lowest(half.edge(UNDER, "cap"));
        double height = underarm - Tape.highest(half.edge(TOP, "cap"));
        readings.take(FitRule.CAP_TO_ARMHOLE, height / trunk.armholeHeight());
        double arm = half.taken(Measurement.UPPER_ARM_GIRTH);
        readings.take(FitRule.SLEEVE_WIDTH, arm, across(half, TOP, underarm) + across(half, UNDER, underarm));
        readings.take(FitRule.ARMHOLE_GIRTH, arm, trunk.armholeLength());
        readings.take(FitRule.ARMHOLE_DIAMETER, arm / StrictMath.PI, armholeDiameter(trunk));
        readings.take(FitRule.ELBOW, atElbow(half, TOP) + atElbow(half, UNDER));
        double cuff = half.edge(TOP, "cuff").length() + half.edge(UNDER, "cuff").length();
        readings.take(FitRule.CUFF, half.taken(Measurement.WRIST_GIRTH), cuff);
        readings.take(FitRule.CUFF_OVER_HAND, half.taken(Measurement.HAND_GIRTH), cuff);
        readings.take(FitRule.SLEEVE_LENGTH, half.taken(Measurement.ARM_LENGTH), length(half));
        capEase(trunk, readings);
    }

    private static double across(HalfGarment half, String piece, double level) {
        return StrictMath.abs(
                Tape.at(half.edge(piece, "hindarm"), level) - Tape.at(half.edge(piece, "forearm"), level));
    }

    /** What the chest line leaves between back and front width. */
    private static double armholeDiameter(Trunk trunk) {
        double chest = 0;
        for (String panel : List.of("jacket.back", "jacket.side", "jacket.sideFront", "jacket.front")) {
            if (trunk.half().has(panel)) {
                chest += trunk.half()
                        .line(panel, "chest line")
                        .map(Polyline::length)
                        .orElse(Double.NaN);
            }
        }
        return chest - trunk.backWidth() - trunk.frontWidth();
    }

    /**
     * From the crown straight to the middle of the top sleeve at the elbow, then half way between its seams to the
     * cuff.
     */
    private static double length(HalfGarment half) {
        Polyline forearm = downwards(half.edge(TOP, "forearm"));
        Polyline hind = hindarm(half, TOP);
        Point at = crown(half);
        double length = 0;
        for (int i = STRETCHES / 2; i <= STRETCHES; i++) {
            double share = (double) i / STRETCHES;
            Point next = forearm.at(share * forearm.length()).towards(hind.at(share * hind.length()), 0.5);
            length += at.distanceTo(next);
            at = next;
        }
        return length;
    }

    /** Half way down both seams, where the arm bends. */
    private static double atElbow(HalfGarment half, String piece) {
        Polyline forearm = downwards(half.edge(piece, "forearm"));
        Polyline hind = hindarm(half, piece);
        return forearm.at(forearm.length() / 2).distanceTo(hind.at(hind.length() / 2));
    }

    /** From the cap to the cuff, the vent included. */
    private static Polyline hindarm(HalfGarment half, String piece) {
        Polyline hindarm = downwards(half.edge(piece, "hindarm"));
        return half.findEdge(piece, "vent")
                .map(vent -> Polyline.joined(hindarm, downwards(vent)))
                .orElse(hindarm);
    }

    private static Polyline downwards(Polyline line) {
        return line.first().x() <= line.last().x() ? line : line.reversed();
    }

    /** Where the shoulder seam meets the cap: its mark, else the highest point. */
    private static Point crown(HalfGarment half) {
        Polyline cap = half.edge(TOP, "cap");
        return half.line(TOP, "shoulder point")
                .map(Polyline::first)
                .orElseGet(() -> cap.points().stream()
                        .reduce((one, other) -> one.x() <= other.x() ? one : other)
                        .orElseThrow());
    }

    /**
     * Cap and armhole, both from the forearm seam over the shoulder and round under the arm: where their marks lie, and
     * what the cap is longer in between.
     */
    private static void capEase(Trunk trunk, Readings readings) {
        HalfGarment half = trunk.half();
        Polyline top = half.edge(TOP, "cap");
        Polyline under = half.edge(UNDER, "cap");
        double cap = top.length() + under.length();
        double armhole = trunk.armholeLength();
        readings.take(FitRule.CAP_EASE, cap - armhole);
        ArmholeMarks ofCap = ArmholeMarks.ofCap(half, NearestOnSegment.along(top, crown(half)));
        ArmholeMarks ofArmhole = ArmholeMarks.ofTrunk(trunk);
        readings.take(FitRule.SLEEVE_PITCH, ofCap.pitch() - ofArmhole.pitch());
        readings.take(FitRule.CAP_EASE_FRONT, ofCap.front() - ofArmhole.front());
        readings.take(FitRule.CAP_EASE_BACK, ofCap.back() - ofArmhole.back());
        readings.take(FitRule.CAP_EASE_HIND, ofCap.hind() - ofArmhole.hind());
        readings.take(FitRule.CAP_EASE_UNDERARM, ofCap.underarm() - ofArmhole.underarm());
    }
}
