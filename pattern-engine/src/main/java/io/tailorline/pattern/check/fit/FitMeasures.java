package io.tailorline.pattern.check.fit;

import io.tailorline.pattern.check.garment.LaidTape;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every ordered measurement laid on the drawn pieces of a pattern: a pure function of its pieces and of the body as it
 * was taken. A pattern that was read from pieces without edges, as an imported one, has no readings.
 */
public final class FitMeasures {

    private FitMeasures() {}

    /** By garment, in the order of {@link FitRule}; where the sides of a garment differ, the right one first. */
    public static List<FitMeasure> of(Pattern pattern) {
        List<FitMeasure> all = new ArrayList<>();
        List<Trunk> trunks = new ArrayList<>();
        girths(pattern, all);
        for (HalfGarment half : HalfGarment.of(pattern, Garment.JACKET)) {
            Readings readings = new Readings(pattern, half.side());
            Trunk.of(half).ifPresent(trunk -> {
                trunks.add(trunk);
                JacketFit.read(trunk, readings);
                WaistIntake.read(trunk, readings);
                SleeveFit.read(trunk, readings);
            });
            HipPocketFit.read(half, readings);
            all.addAll(readings.all());
        }
        for (HalfGarment half : HalfGarment.of(pattern, Garment.WAISTCOAT)) {
            Readings readings = new Readings(pattern, half.side());
            WaistcoatFit.read(half, worn(half.side(), trunks), readings);
            all.addAll(readings.all());
        }
        for (HalfGarment half : HalfGarment.of(pattern, Garment.TROUSERS)) {
            Readings readings = new Readings(pattern, half.side());
            TrouserFit.read(half, readings);
            all.addAll(readings.all());
        }
        return all.stream().sorted(Comparator.comparing(FitMeasure::rule)).toList();
    }

    /**
     * Whether a pattern is judged: an alteration or a hand correction is made to leave the limits, and of two sides
     * that differ the draft takes the mean where they are sewn to each other.
     */
    static boolean areJudged(Pattern pattern) {
        return pattern.style().corrections().isEmpty()
                && pattern.style().alterations().stream().allMatch(alteration -> alteration.amount() == 0)
                && !pattern.measurements().isAsymmetric();
    }

    /** The half of the jacket over this half; of an even jacket the one there is. */
    private static Optional<Trunk> worn(Side side, List<Trunk> trunks) {
        return trunks.stream()
                .filter(trunk -> trunk.half().side() == side || trunks.size() == 1)
                .findFirst()
                .or(() -> trunks.stream().findFirst());
    }

    /** Girths of the whole body. */
    private static void girths(Pattern pattern, List<FitMeasure> all) {
        Readings readings = new Readings(pattern, Side.BOTH);
        double chest = body(pattern, Measurement.CHEST_GIRTH);
        double waist = body(pattern, Measurement.WAIST_GIRTH);
        double jacket = laid(pattern, "chest");
        double waistcoat = laid(pattern, "waistcoatChest");
        readings.take(FitRule.CHEST, chest, jacket);
        readings.take(FitRule.WAIST, waist, laid(pattern, "waist"));
        readings.take(FitRule.SEAT, body(pattern, Measurement.HIP_GIRTH), laid(pattern, "seat"));
        readings.take(FitRule.WAISTCOAT_CHEST, chest, waistcoat);
        readings.take(FitRule.WAISTCOAT_WAIST, waist, laid(pattern, "waistcoatWaist"));
        readings.take(FitRule.WAISTCOAT_CHEST_GAP, jacket - waistcoat);
        readings.take(FitRule.TROUSER_WAIST, waist, laid(pattern, "trouserWaist"));
        all.addAll(readings.all());
    }

    /** The value of the whole body; a value given for the sides takes precedence. */
    private static double body(Pattern pattern, Measurement measurement) {
        return pattern.measurements().rightSide().find(measurement).orElse(Double.NaN);
    }

    private static double laid(Pattern pattern, String girth) {
        return LaidTape.girth(pattern, girth).orElse(Double.NaN);
    }
}
