package io.tailorline.pattern.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.linear.RealMatrix;

/**
 * How the measurements of one sex hang together: a normal distribution on the {@link Scale}, whichever of them were
 * taken. Says what the others let expect of a measurement, taken or not.
 *
 * <p>Immutable, safe for any number of threads. The figures were fitted by {@link BodyModelFit} and stand, with their
 * source, in {@code body-model-male.txt} and {@code body-model-female.txt}; method and limits are in
 * docs/drafting/measures.md.
 */
public final class BodyModel {

    /** Read when somebody first asks: a complete set of measurements is drafted without. */
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
    private final Alarm alarm;
    private final int[] position;

    /**
     * @param rows how many bodies the figures are from
     * @param fields what the distribution is over, in the order of {@link Measurement}
     * @param mean of each field on the {@link Scale}
     * @param covariance of the bodies, without the tape's own deviation
     */
    BodyModel(Sex sex, int rows, List<Measurement> fields, double[] mean, RealMatrix covariance, Alarm alarm) {
        this.sex = sex;
        this.rows = rows;
        this.fields = List.copyOf(fields);
        this.mean = mean.clone();
        this.covariance = covariance.copy();
        this.alarm = alarm;
        this.position = new int[Measurement.values().length];
        Arrays.fill(position, -1);
        for (int i = 0; i < fields.size(); i++) {
            position[fields.get(i).ordinal()] = i;
        }
    }

    public static BodyModel of(Sex sex) {
        return sex == Sex.MALE ? Men.MODEL : Women.MODEL;
    }

    /** The same figures with other limits of suspicion. */
    BodyModel with(Alarm other) {
        return new BodyModel(sex, rows, fields, mean, covariance, other);
    }

    /**
     * What the measurements that were taken let expect of every one that was not. Values that no body has are left out
     * of account; when none is left, an estimate is the mean of all bodies.
     */
    public Map<Measurement, Estimate> estimates(MeasurementSet set) {
        Map<Measurement, Double> taken = believable(set.values());
        Map<Measurement, Estimate> estimates = new EnumMap<>(Measurement.class);
        Expectation expectation = Expectation.of(this, taken, List.of());
        for (Measurement field : fields) {
            if (!set.has(field)) {
                estimates.put(field, expectation.of(field));
            }
        }
        return Collections.unmodifiableMap(estimates);
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

    /** Where a field stands in {@link #mean} and {@link #covariance}. */
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

    /** Standard deviation on the {@link Scale}, tape left out. */
    double deviation(Measurement field) {
        int i = position(field);
        return StrictMath.sqrt(covariance.getEntry(i, i));
    }

    /** Variance that one reading with a tape adds, on the {@link Scale}. */
    double tapeVariance(Measurement field) {
        double typical = Scale.value(field, mean(field));
        double deviation = Scale.difference(field, typical, Tape.deviation(field));
        return deviation * deviation;
    }

    /** How many deviations a value lies off the mean of all bodies; what the model does not know, not at all. */
    Optional<Double> marginal(Measurement field, double value) {
        return knows(field) && value > 0
                ? Optional.of((Scale.of(field, value) - mean(field)) / deviation(field))
                : Optional.empty();
    }

    /** The value that lies so many deviations off the mean of all bodies. */
    double at(Measurement field, double deviations) {
        return Scale.value(field, mean(field) + deviations * deviation(field));
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

    Alarm alarm() {
        return alarm;
    }
}
