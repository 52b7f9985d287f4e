package io.tailorline.pattern.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the measurements of a body that are known let expect of each of its measurements, by the {@link BodyModel} that
 * the check uses.
 *
 * <p>A measurement that is known is expected from the others, as if it were not: so a reading can be held against it.
 * Where nothing else is known that is the median body of this sex. About 68 of 100 bodies lie within one spread, 95
 * within two: docs/drafting/measures.md, Estimates. Values stay within the hard limits of {@link Measurement}.
 *
 * @param expected by measurement, in its unit; only those that the survey has
 */
public record LikelyBody(Sex sex, Map<Measurement, Estimate> expected) {

    /** Without these nothing is drafted. */
    private static final List<Measurement> NEEDED = OutlierCalibration.FIRST;

    public LikelyBody {
        expected = Collections.unmodifiableMap(new EnumMap<>(expected));
    }

    /** @param known in the unit of each; values that no body has, and tapes that the survey lacks, are left out */
    public static LikelyBody of(Sex sex, Map<Measurement, Double> known) {
        return of(BodyModel.of(sex), known);
    }

    static LikelyBody of(BodyModel model, Map<Measurement, Double> known) {
        ConditionalDistribution distribution = ConditionalDistribution.of(model, model.believable(known), List.of());
        Map<Measurement, Estimate> expected = new EnumMap<>(Measurement.class);
        for (Measurement field : model.fields()) {
            Estimate estimate = distribution.of(field);
            expected.put(field, new Estimate(field.nearest(estimate.value()), estimate.spread()));
        }
        return new LikelyBody(model.sex(), expected);
    }

    /**
     * The body with all that a draft needs: as it was taken, and as expected where it was not. Whether it can be
     * drafted as taken is for the check to say.
     */
    public static MeasurementSet completed(MeasurementSet taken) {
        Map<Measurement, Estimate> likely = of(taken.sex(), taken.values()).expected();
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        NEEDED.forEach(field ->
                values.put(field, Objects.requireNonNull(likely.get(field)).value()));
        values.putAll(taken.values());
        return new MeasurementSet(
                taken.id(), taken.sex(), values, taken.left(), taken.right(), taken.repeats(), taken.notes());
    }
}
