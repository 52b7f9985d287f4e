package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.Polyline;
import java.util.Optional;

/** The tape on half a waistcoat: its armhole, and how it lies in the jacket that is worn over it. */
final class WaistcoatFit {

    private static final String FRONT = "waistcoat.front";

    private WaistcoatFit() {}

    /** @param jacket the jacket of the same suit, if it was ordered */
    static void read(HalfGarment half, Optional<Trunk> jacket, Readings readings) {
        String back = half.has("waistcoat.back") ? "waistcoat.back" : "waistcoat.lining.back";
        Optional<Polyline> ofFront = half.findEdge(FRONT, "armhole");
        Optional<Polyline> ofBack = half.findEdge(back, "armhole");
        if (ofFront.isEmpty() || ofBack.isEmpty()) {
            return;
        }
        double lowest = StrictMath.max(Tape.lowest(ofFront.get()), Tape.lowest(ofBack.get()));
        ArmholeShape shape = ArmholeShape.of(ofFront.get(), ofBack.get());
        readings.take(FitRule.WAISTCOAT_INFLECTIONS, shape.inflections());
        readings.take(FitRule.WAISTCOAT_BULGE, shape.bulge());
        readings.take(FitRule.WAISTCOAT_PITCH, lowest - shape.furthestForward());
        jacket.ifPresent(trunk -> {
            readings.take(FitRule.WAISTCOAT_SCYE, lowest - trunk.lowest());
            half.findEdge(back, "neck")
                    .ifPresent(neck -> readings.take(
                            FitRule.WAISTCOAT_BACK_NECK,
                            neck.length() - trunk.back("neck").length()));
        });
    }
}
