package io.tailorline.pattern.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Sets {@link OutlierLimits} so that few real bodies exceed them.
 *
 * <p>Each tenth of the bodies is judged by a model fitted to the other nine tenths: scores on the bodies used for the
 * fit are too low. For several numbers of measurements, sets of that size are drawn (the ones a suit needs first); the
 * limit is the quantile of the most suspicious measurement of each body.
 */
final class OutlierCalibration {

    /**
     * Real bodies of whom one measurement is called suspect: 1.0 per cent, so that all findings together stay below
     * 1.5.
     */
    private static final double FALSE_OUTLIERS = 0.010;
    /** Real bodies of whom two measurements are said to be swapped. */
    private static final double FALSE_SWAPS = 0.001;

    private static final int PARTS = 10;
    private static final int DRAWS = 24;
    private static final int[] SIZES = {2, 4, 7, 10, 14, 18, 22};
    private static final long SEED = 20151201;

    /** The required measurements, in the order of a short form. */
    static final List<Measurement> FIRST = List.of(
            Measurement.STATURE,
            Measurement.CHEST_GIRTH,
            Measurement.WAIST_GIRTH,
            Measurement.HIP_GIRTH,
            Measurement.INSIDE_LEG,
            Measurement.ARM_LENGTH,
            Measurement.NECK_GIRTH,
            Measurement.SHOULDER_LENGTH,
            Measurement.UPPER_ARM_GIRTH,
            Measurement.WRIST_GIRTH);

    /** Bodies and the model of all the others. */
    private record Part(BodyModel model, List<MeasurementSet> unseen) {}

    private OutlierCalibration() {}

    static OutlierLimits of(Sex sex, List<MeasurementSet> bodies, List<Measurement> fields) {
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            parts.add(part(sex, bodies, part));
        }
        NavigableMap<Integer, Double> limits = new TreeMap<>();
        SplittableRandom chance = new SplittableRandom(SEED);
        for (int size : SIZES) {
            if (size < fields.size()) {
                List<List<Measurement>> sets = new ArrayList<>();
                for (int draw = 0; draw < DRAWS; draw++) {
                    sets.add(drawn(fields, size, chance));
                }
                limits.put(size, quantile(outlierScores(parts, sets), FALSE_OUTLIERS));
            }
        }
        limits.put(fields.size(), quantile(outlierScores(parts, List.of(fields)), FALSE_OUTLIERS));
        return new OutlierLimits(limits, quantile(swapGains(parts, fields), FALSE_SWAPS));
    }

    private static Part part(Sex sex, List<MeasurementSet> bodies, int part) {
        List<MeasurementSet> seen = new ArrayList<>();
        List<MeasurementSet> unseen = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            (i % PARTS == part ? unseen : seen).add(bodies.get(i));
        }
        return new Part(BodyModelFit.uncalibrated(sex, seen), unseen);
    }

    /** From ten on, the needed ones and others by lot; below, some of the needed ones. */
    private static List<Measurement> drawn(List<Measurement> fields, int size, SplittableRandom chance) {
        Set<Measurement> drawn = new LinkedHashSet<>();
        List<Measurement> needed = FIRST.stream().filter(fields::contains).toList();
        if (size >= needed.size()) {
            drawn.addAll(needed);
        }
        List<Measurement> pool = size < needed.size() ? needed : fields;
        while (drawn.size() < size) {
            drawn.add(pool.get(chance.nextInt(pool.size())));
        }
        return drawn.stream().sorted().toList();
    }

    private static double[] outlierScores(List<Part> parts, List<List<Measurement>> sets) {
        List<Double> worst = new ArrayList<>();
        for (Part part : parts) {
            for (List<Measurement> taken : sets) {
                ConditionalDistribution distribution = ConditionalDistribution.given(part.model(), taken, List.of());
                for (MeasurementSet body : part.unseen()) {
                    distribution.measure(taken.stream().mapToDouble(body::get).toArray());
                    worst.add(worstOutlierScore(distribution));
                }
            }
        }
        return worst.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double worstOutlierScore(ConditionalDistribution distribution) {
        double worst = Double.NEGATIVE_INFINITY;
        for (int field = 0; field < distribution.taken().size(); field++) {
            worst = StrictMath.max(worst, distribution.outlierScore(field));
        }
        return worst;
    }

    private static double[] swapGains(List<Part> parts, List<Measurement> fields) {
        List<Double> worst = new ArrayList<>();
        for (Part part : parts) {
            ConditionalDistribution distribution = ConditionalDistribution.given(part.model(), fields, List.of());
            for (MeasurementSet body : part.unseen()) {
                distribution.measure(fields.stream().mapToDouble(body::get).toArray());
                worst.add(distribution
                        .likeliestSwap()
                        .map(ConditionalDistribution.Gain::gain)
                        .orElse(Double.NEGATIVE_INFINITY));
            }
        }
        return worst.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** The value that so small a share of the sorted ones exceeds. */
    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * (1 - share);
        int below = (int) place;
        int above = StrictMath.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
