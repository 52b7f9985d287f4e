package io.tailorline.pattern.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.linear.RealMatrix;

/**
 * The body model of one sex: a multivariate normal distribution of its measurements on the {@link LogScale}. It
 * predicts any measurement, taken or not, from the others.
 *
 * <p>Immutable, safe for any number of threads. The figures were fitted by {@link BodyModelFit} and are stored, with
 * their source, in {@code body-model-male.txt} and {@code body-model-female.txt}; method and limits are in
 * docs/drafting/measures.md.
 */
public final class BodyModel {

    /** Loaded on first use. */
    private static final class Men {
        private static final BodyModel MODEL = BodyModelText.resource(Sex.MALE);
    }

    private static final class Women {
        private static final BodyModel MODEL = BodyModelText.resource(Sex.FEMALE);
    }

    private final Sex sex;
    private final int rows;
    private final List<Measurement> fields;
    private final double[] mean;
    private final RealMatrix covariance;
    private final OutlierLimits limits;
    private final int[] position;

    /**
     * @param rows how many bodies the figures are from
     * @param fields the variables of the distribution, in the order of {@link Measurement}
     * @param mean of each field on the {@link LogScale}
     * @param covariance of the bodies, without the tape's own deviation
     */
    BodyModel(Sex sex, int rows, List<Measurement> fields, double[] mean, RealMatrix covariance, OutlierLimits limits) {
        this.sex = sex;
        this.rows = rows;
        this.fields = List.copyOf(fields);
        this.mean = mean.clone();
        this.covariance = covariance.copy();
        this.limits = limits;
        this.position = new int[Measurement.values().length];
        Arrays.fill(position, -1);
        for (int i = 0; i < fields.size(); i++) {
            position[fields.get(i).ordinal()] = i;
        }
    }

    public static BodyModel of(Sex sex) {
        return sex == Sex.MALE ? Men.MODEL : Women.MODEL;
    }

    /** The same figures with other outlier limits. */
    BodyModel with(OutlierLimits other) {
        return new BodyModel(sex, rows, fields, mean, covariance, other);
    }

    /**
     * An estimate of every measurement that was not taken, from those that were. Values that no body has are ignored;
     * when none is left, an estimate is the mean of all bodies.
     */
    public Map<Measurement, Estimate> estimates(MeasurementSet set) {
        Map<Measurement, Double> taken = believable(set.values());
        Map<Measurement, Estimate> estimates = new EnumMap<>(Measurement.class);
        ConditionalDistribution distribution = ConditionalDistribution.of(this, taken, List.of());
        for (Measurement field : fields) {
            if (!set.has(field)) {
                estimates.put(field, distribution.of(field));
            }
        }
        return Collections.unmodifiableMap(estimates);
    }

    /**
     * What the other measurements of a body suggest for one that was taken. The spread contains the tape's own
     * deviation; empty when the model lacks the measurement or no other one was taken.
     */
    public Optional<Estimate> suggested(MeasurementSet set, Measurement measurement) {
        Map<Measurement, Double> others = believable(set.values());
        others.remove(measurement);
        return knows(measurement) && !others.isEmpty()
                ? Optional.of(
                        ConditionalDistribution.of(this, others, List.of()).of(measurement))
                : Optional.empty();
    }

    /** The values that this model knows about and a body can have. */
    Map<Measurement, Double> believable(Map<Measurement, Double> values) {
        Map<Measurement, Double> believable = new EnumMap<>(Measurement.class);
        values.forEach((measurement, value) -> {
            if (knows(measurement) && measurement.allows(value)) {
                believable.put(measurement, value);
            }
        });
        return believable;
    }

    boolean knows(Measurement measurement) {
        return position[measurement.ordinal()] >= 0;
    }

    /** Index of a field in {@link #mean} and {@link #covariance}. */
    int position(Measurement field) {
        if (!knows(field)) {
            throw new IllegalArgumentException("The body model has no '%s'.".formatted(field.fieldName()));
        }
        return position[field.ordinal()];
    }

    double mean(Measurement field) {
        return mean[position(field)];
    }

    /** Covariances of the fields as bodies have them, a copy. */
    RealMatrix covariance() {
        return covariance.copy();
    }

    /** Standard deviation on the {@link LogScale}, tape left out. */
    double deviation(Measurement field) {
        int i = position(field);
        return StrictMath.sqrt(covariance.getEntry(i, i));
    }

    /** Variance that one reading with a tape adds, on the {@link LogScale}. */
    double tapeVariance(Measurement field) {
        double typical = LogScale.value(field, mean(field));
        double deviation = LogScale.difference(field, typical, TapeError.deviation(field));
        return deviation * deviation;
    }

    /** How many deviations a value lies off the mean of all bodies; 0 for fields that the model lacks. */
    Optional<Double> marginal(Measurement field, double value) {
        return knows(field) && value > 0
                ? Optional.of((LogScale.of(field, value) - mean(field)) / deviation(field))
                : Optional.empty();
    }

    /** The value that lies so many deviations off the mean of all bodies. */
    double at(Measurement field, double deviations) {
        return LogScale.value(field, mean(field) + deviations * deviation(field));
    }

    Sex sex() {
        return sex;
    }

    int rows() {
        return rows;
    }

    List<Measurement> fields() {
        return fields;
    }

    OutlierLimits limits() {
        return limits;
    }
}
