package io.tailorline.pattern.measure;

import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Compares each measurement with what the others of the same body predict, and names those that are inconsistent with
 * them.
 *
 * <p>The most suspect one is reported first and then ignored, then the others are compared again: one wrong figure
 * makes its neighbours look strange. Two swapped fields are named together when the swap explains more than one wrong
 * figure would. At most {@value #MOST} findings: with more, the whole form needs a review anyway.
 */
final class CrossFieldCheck {

    private static final int MOST = 3;
    /** Least number of measurements to compare. */
    private static final int LEAST_TAKEN = 2;

    /**
     * How much higher the outlier score of a figure must be that was read twice alike. A reading error is repeated in
     * about one reading of ten (assumption): twice the natural logarithm of ten.
     */
    private static final double READ_TWICE = 2 * StrictMath.log(10);

    /** A finding and its fields. */
    record Suspect(Set<Measurement> fields, Unusual finding) {}

    private final BodyModel model;
    private final List<Measurement> twice;
    private final Map<Measurement, Double> values;
    private final List<Suspect> suspects = new ArrayList<>();

    private CrossFieldCheck(BodyModel model, Map<Measurement, Double> values, List<Measurement> twice) {
        this.model = model;
        this.values = new EnumMap<>(values);
        this.twice = twice;
    }

    /**
     * @param values the measurements; impossible ones are ignored
     * @param twice fields of which several readings agree
     */
    static List<Suspect> of(BodyModel model, Map<Measurement, Double> values, List<Measurement> twice) {
        Map<Measurement, Double> believable = model.believable(values);
        if (believable.isEmpty()) {
            return List.of();
        }
        CrossFieldCheck check = new CrossFieldCheck(model, believable, twice);
        while (check.suspects.size() < MOST && check.values.size() >= LEAST_TAKEN) {
            Optional<Suspect> next = check.next();
            if (next.isEmpty()) {
                break;
            }
            check.suspects.add(next.get());
            next.get().fields().forEach(check.values::remove);
        }
        return List.copyOf(check.suspects);
    }

    private Optional<Suspect> next() {
        ConditionalDistribution distribution = ConditionalDistribution.of(model, values, twice);
        int worst = -1;
        double most = 0;
        for (int field = 0; field < distribution.taken().size(); field++) {
            Measurement measurement = distribution.taken().get(field);
            double limit = model.limits().limit(measurement, values.size());
            double needed = limit + (twice.contains(measurement) ? READ_TWICE : 0);
            double above = distribution.outlierScore(field) - needed;
            if (above > most) {
                worst = field;
                most = above;
            }
        }
        Optional<ConditionalDistribution.Gain> swap = distribution.likeliestSwap();
        if (swap.isPresent() && explains(swap.get().gain(), worst, distribution)) {
            return Optional.of(swapped(swap.get().swap(), distribution));
        }
        return worst < 0 ? Optional.empty() : Optional.of(suspect(worst, distribution));
    }

    /**
     * A swap corrects two fields and frees none; it is reported when it explains at least as much as one free field
     * would.
     */
    private boolean explains(double gain, int worst, ConditionalDistribution distribution) {
        if (worst < 0) {
            return gain > model.limits().swap();
        }
        double deviations = distribution.deviations(worst);
        return gain >= deviations * deviations;
    }

    private Suspect suspect(int worst, ConditionalDistribution distribution) {
        Measurement field = distribution.taken().get(worst);
        Map<Measurement, Double> without = new EnumMap<>(values);
        double value = Objects.requireNonNull(without.remove(field));
        List<EntryErrorHypothesis> hypotheses =
                EntryErrorHypothesis.of(field, value, ConditionalDistribution.of(model, without, twice));
        Quantity given = FigureFormat.shown(value, field.unit());
        Notice expected = FigureFormat.expected(distribution.expected(worst), field.unit());
        Notice notice =
                Notice.of("check.suspect", field.named(), given, expected, EntryErrorHypothesis.sentence(hypotheses));
        return new Suspect(
                EnumSet.of(field),
                new Unusual(
                        "measurements." + field.fieldName(),
                        given.text(),
                        expected.text(),
                        notice,
                        EntryErrorHypothesis.errors(hypotheses),
                        List.of()));
    }

    private Suspect swapped(FieldSwap pair, ConditionalDistribution distribution) {
        Measurement first = pair.first();
        Measurement second = pair.second();
        Quantity given = shown(first);
        Notice expected = FigureFormat.expected(distribution.of(first), first.unit());
        Notice notice = Notice.of("check.swapped", first.named(), given, second.named(), shown(second));
        return new Suspect(
                EnumSet.of(first, second),
                new Unusual(
                        "measurements." + first.fieldName(),
                        given.text(),
                        expected.text(),
                        notice,
                        List.of(EntryError.FIELDS_SWAPPED),
                        List.of(first, second)));
    }

    private Quantity shown(Measurement field) {
        return FigureFormat.shown(Objects.requireNonNull(values.get(field)), field.unit());
    }
}
