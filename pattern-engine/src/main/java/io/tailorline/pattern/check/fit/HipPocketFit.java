package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.List;

/** Where the mouth of the hip pocket ends: well before a lengthwise seam, or well across it. */
final class HipPocketFit {

    private static final List<String> PANELS = List.of("jacket.front", "jacket.sideFront", "jacket.side");

    /** An end nearer to a seam than this lies on it: the mouth runs on over the next panel, mm. */
    private static final double ON_SEAM = 1.5;

    private HipPocketFit() {}

    static void read(HalfGarment half, Readings readings) {
        double before = Double.POSITIVE_INFINITY;
        double across = Double.POSITIVE_INFINITY;
        for (String panel : PANELS) {
            List<Polyline> seams = half.edges(panel, "side", "princess", "front", "back");
            for (Polyline mouth : half.lines(panel, "hip pocket")) {
                List<Polyline> crossed =
                        seams.stream().filter(seam -> crosses(mouth, seam)).toList();
                List<Polyline> others =
                        seams.stream().filter(seam -> !crosses(mouth, seam)).toList();
                if (crossed.size() == 1) {
                    across = StrictMath.min(across, mouth.length());
                }
                before = StrictMath.min(before, clearance(mouth.first(), others));
                before = StrictMath.min(before, clearance(mouth.last(), others));
            }
        }
        readings.take(FitRule.HIP_POCKET_BEFORE_SEAM, before);
        readings.take(FitRule.HIP_POCKET_ACROSS_SEAM, across);
    }

    private static boolean crosses(Polyline mouth, Polyline seam) {
        return Tape.distance(seam, mouth.first()) < ON_SEAM || Tape.distance(seam, mouth.last()) < ON_SEAM;
    }

    private static double clearance(Point end, List<Polyline> seams) {
        return seams.stream()
                .mapToDouble(seam -> Tape.distance(seam, end))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
