package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each seam and the dart of half a jacket take in at the waist line, mm: how far the panels part there in the
 * frame that they share.
 */
final class WaistIntake {

    private static final String WAIST = "waist line";

    private WaistIntake() {}

    static void read(Trunk trunk, Readings readings) {
        HalfGarment half = trunk.half();
        double level = trunk.waistLevel();
        readings.take(
                FitRule.INTAKE_CENTRE_BACK,
                Tape.at(trunk.back("centreBack"), level) - trunk.nape().y());
        readings.take(FitRule.INTAKE_BACK_SEAM, between(trunk.back("side"), trunk.side("back"), level));
        readings.take(FitRule.INTAKE_SIDE_SEAM, between(trunk.side("front"), trunk.sideFrontSeam(), level));
        Optional<Polyline> front = half.findEdge("jacket.front", "princess");
        Optional<Polyline> sideFront = half.findEdge("jacket.sideFront", "princess");
        if (front.isPresent() && sideFront.isPresent()) {
            readings.take(FitRule.INTAKE_PRINCESS, overBust(sideFront.get(), front.get(), level));
        }
        half.line("jacket.front", WAIST).ifPresent(waist -> readings.take(FitRule.INTAKE_DART, dart(half, waist)));
    }

    private static double between(Polyline hind, Polyline fore, double level) {
        return Tape.at(fore, level) - Tape.at(hind, level);
    }

    /** A seam over the bust parts upwards and downwards from the bust point, where it is closed. */
    private static double overBust(Polyline hind, Polyline fore, double level) {
        double closed = Double.POSITIVE_INFINITY;
        for (int i = 0; i < fore.size(); i++) {
            double gap = fore.y(i) - Tape.at(hind, fore.x(i));
            closed = fore.x(i) < level && gap < closed ? gap : closed;
        }
        return Tape.at(fore, level) - Tape.at(hind, level) - closed;
    }

    /** Between the legs of the drawn darts where they cross the waist line, two by two. */
    private static double dart(HalfGarment half, Polyline waist) {
        List<Double> legs = new ArrayList<>();
        for (String dart : List.of("dart", "belly dart")) {
            half.lines("jacket.front", dart)
                    .forEach(leg -> legs.addAll(Tape.across(leg, waist.first().x())));
        }
        legs.sort(null);
        double taken = 0;
        for (int i = 1; i < legs.size(); i += 2) {
            taken += legs.get(i) - legs.get(i - 1);
        }
        return taken;
    }
}
