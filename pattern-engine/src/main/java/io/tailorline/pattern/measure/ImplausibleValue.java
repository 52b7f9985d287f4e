package io.tailorline.pattern.measure;

import io.tailorline.pattern.measure.MeasurementFinding.Implausible;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A length that a body may have, but not beside its other measurements: far outside their spread and by so large a
 * share that no tape errs so. Only the worst is named, since a wrong figure makes its neighbours look strange.
 *
 * <p>Limits: of 3034 bodies of ANSUR II none lies 5.5 spreads or 30 per cent off what its other measurements suggest
 * (docs/drafting/measures.md).
 */
final class ImplausibleValue {

    /** Spreads off the expected value. */
    static final double SPREADS = 6;
    /** To the expected value: so many times as long, or as short. */
    static final double TIMES = 1.4;

    private static final double RATIO = StrictMath.log(TIMES);
    /** Nearer to the mean of all bodies it is the others that are odd; and comparing takes longer than drafting. */
    private static final double LEAST_RATIO_TO_MEAN = StrictMath.log(1.25);

    private ImplausibleValue() {}

    /** The worst value of a body of whom at least one other measurement was taken. */
    static Optional<Implausible> of(MeasurementSet set, BodyModel model) {
        Map<Measurement, Double> values = model.believable(set.values());
        if (values.entrySet().stream().noneMatch(taken -> isFarFromMean(model, taken.getKey(), taken.getValue()))) {
            return Optional.empty();
        }
        ConditionalDistribution distribution = ConditionalDistribution.of(model, values, List.of());
        double most = 0;
        Measurement worst = null;
        for (int i = 0; i < distribution.taken().size(); i++) {
            Measurement field = distribution.taken().get(i);
            double value = set.get(field);
            double ratio = ratio(value, distribution.expected(i).value());
            boolean isOff = isFarFromMean(model, field, value)
                    && StrictMath.abs(distribution.deviations(i)) > SPREADS
                    && ratio > RATIO;
            if (isOff && ratio > most) {
                most = ratio;
                worst = field;
            }
        }
        return Optional.ofNullable(worst).map(field -> finding(field, values, model));
    }

    private static boolean isFarFromMean(BodyModel model, Measurement field, double value) {
        return field.unit().equals("mm")
                && ratio(value, LogScale.value(field, model.mean(field))) > LEAST_RATIO_TO_MEAN;
    }

    private static double ratio(double value, double expected) {
        return StrictMath.abs(StrictMath.log(value / expected));
    }

    private static Implausible finding(Measurement field, Map<Measurement, Double> values, BodyModel model) {
        Map<Measurement, Double> others = new EnumMap<>(values);
        double value = Objects.requireNonNull(others.remove(field));
        ConditionalDistribution distribution = ConditionalDistribution.of(model, others, List.of());
        List<EntryErrorHypothesis> hypotheses = EntryErrorHypothesis.of(field, value, distribution);
        Quantity given = FigureFormat.shown(value, field.unit());
        Notice expected = FigureFormat.expected(distribution.of(field), field.unit());
        return new Implausible(
                "measurements." + field.fieldName(),
                given.text(),
                expected.text(),
                Notice.of(
                        "check.implausible", field.named(), given, expected, EntryErrorHypothesis.sentence(hypotheses)),
                EntryErrorHypothesis.errors(hypotheses));
    }
}
