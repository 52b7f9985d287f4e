package io.tailorline.pattern.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.piece.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LikelyBodyTest {

    private static final List<Measurement> HEIGHT_AND_WEIGHT = List.of(Measurement.STATURE, Measurement.WEIGHT);

    @ParameterizedTest
    @EnumSource(Sex.class)
    void of_nothing_known_the_median_body_is_drafted(Sex sex) {
        MeasurementSet median = LikelyBody.completed(MeasurementSet.symmetric("median", sex, Map.of()));

        assertThat(median.values().keySet()).containsExactlyInAnyOrderElementsOf(BodyReading.REQUIRED);
        assertThat(MeasurementCheck.of(median)).isEmpty();
        assertThat(new PatternEngine().draft("median", Style.twoPiece(), median))
                .isInstanceOf(Drafted.class);
    }

    @Test
    void what_was_taken_stays_as_it_was_taken() {
        Map<Measurement, Double> taken = Map.of(Measurement.STATURE, 1980.0, Measurement.WEIGHT, 104.0);
        MeasurementSet body =
                new MeasurementSet("a", Sex.MALE, taken, Map.of(Measurement.ARM_LENGTH, 660.0), Map.of(), Map.of());

        MeasurementSet completed = LikelyBody.completed(body);

        assertThat(completed.values()).containsAllEntriesOf(taken);
        assertThat(completed.left()).isEqualTo(body.left());
        assertThat(completed.get(Measurement.INSIDE_LEG)).isGreaterThan(920);
    }

    @Test
    void a_known_measurement_is_expected_from_the_others_alone() {
        Estimate without = chest(Map.of(Measurement.STATURE, 1756.0, Measurement.WEIGHT, 85.0));

        Estimate with =
                chest(Map.of(Measurement.STATURE, 1756.0, Measurement.WEIGHT, 85.0, Measurement.CHEST_GIRTH, 1300.0));

        assertThat(with.value()).isCloseTo(without.value(), within(1e-6));
        assertThat(with.spread()).isCloseTo(without.spread(), within(1e-6));
    }

    @Test
    void more_that_is_known_makes_the_spread_smaller() {
        Estimate nothing = chest(Map.of());
        Estimate two = chest(Map.of(Measurement.STATURE, 1756.0, Measurement.WEIGHT, 85.0));
        Estimate three =
                chest(Map.of(Measurement.STATURE, 1756.0, Measurement.WEIGHT, 85.0, Measurement.WAIST_GIRTH, 940.0));

        assertThat(nothing.spread()).isGreaterThan(two.spread() * 1.5);
        assertThat(two.spread()).isGreaterThan(three.spread());
    }

    @Test
    void a_value_that_no_body_has_tells_nothing() {
        assertThat(chest(Map.of(Measurement.WAIST_GIRTH, 39.0))).isEqualTo(chest(Map.of()));
    }

    @Test
    void the_greatest_body_is_expected_within_the_limits() {
        Map<Measurement, Double> greatest = new EnumMap<>(Measurement.class);
        for (Measurement field : HEIGHT_AND_WEIGHT) {
            greatest.put(field, field.most());
        }

        LikelyBody.of(Sex.FEMALE, greatest)
                .expected()
                .forEach((field, estimate) -> assertThat(field.allows(estimate.value()))
                        .as("%s %s", field, estimate)
                        .isTrue());
    }

    @Test
    void of_unseen_men_68_of_100_lie_within_one_spread_and_95_within_two() throws Exception {
        judge(Sex.MALE, SharedBodies.men(1));
    }

    @Test
    void of_unseen_women_68_of_100_lie_within_one_spread_and_95_within_two() throws Exception {
        judge(Sex.FEMALE, SharedBodies.women(1));
    }

    /** Fitted on one half, judged on the other. The table is written to {@code target/likely-body-SEX.md}. */
    private static void judge(Sex sex, List<MeasurementSet> bodies) throws Exception {
        List<MeasurementSet> shuffled = new ArrayList<>(bodies);
        Collections.shuffle(shuffled, new Random(1));
        int half = shuffled.size() / 2;
        BodyModel model = BodyModelFit.of(sex, shuffled.subList(0, half));
        List<MeasurementSet> unseen = shuffled.subList(half, shuffled.size());
        List<String> report = new ArrayList<>();
        for (List<Measurement> known : List.of(HEIGHT_AND_WEIGHT, BodyReading.REQUIRED)) {
            judge(model, known, unseen, report);
        }
        Files.write(Path.of("target", "likely-body-%s.md".formatted(sex.word())), report);
    }

    private static void judge(
            BodyModel model, List<Measurement> known, List<MeasurementSet> unseen, List<String> report) {
        List<LikelyBody> likely = unseen.stream()
                .map(body -> LikelyBody.of(model, only(body, known)))
                .toList();
        double all = 0;
        double allTwice = 0;
        for (Measurement field : model.fields()) {
            int once = 0;
            int twice = 0;
            double spread = 0;
            for (int i = 0; i < unseen.size(); i++) {
                Estimate estimate = likely.get(i).expected().get(field);
                double off = StrictMath.abs(unseen.get(i).get(field) - estimate.value()) / estimate.spread();
                once += off <= 1 ? 1 : 0;
                twice += off <= 2 ? 1 : 0;
                spread += estimate.spread();
            }
            double n = unseen.size();
            report.add(String.format(
                    Locale.ROOT,
                    "| %s | %d known | %s | %.1f %s | %.1f | %.1f |",
                    model.sex().word(),
                    known.size(),
                    field.fieldName(),
                    spread / n,
                    field.unit(),
                    100 * once / n,
                    100 * twice / n));
            all += once / n;
            allTwice += twice / n;
        }
        double fields = model.fields().size();
        String where = String.join("\n", report);
        report.add(String.format(Locale.ROOT, "all: %.1f %.1f", 100 * all / fields, 100 * allTwice / fields));
        assertThat(100 * all / fields).as(where).isBetween(66.0, 75.0);
        assertThat(100 * allTwice / fields).as(where).isBetween(93.5, 97.5);
    }

    private static Map<Measurement, Double> only(MeasurementSet body, List<Measurement> fields) {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        fields.forEach(field -> values.put(field, body.get(field)));
        return values;
    }

    private static Estimate chest(Map<Measurement, Double> known) {
        return LikelyBody.of(Sex.MALE, known).expected().get(Measurement.CHEST_GIRTH);
    }
}
