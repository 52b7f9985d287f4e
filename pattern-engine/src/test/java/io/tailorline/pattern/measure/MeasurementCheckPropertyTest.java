package io.tailorline.pattern.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever stands on a form, nothing breaks: it is refused by name, or accepted. */
class MeasurementCheckPropertyTest {

    private static final List<Double> NO_MEASUREMENT =
            List.of(0.0, -1.0, -1000.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 1e300, 1e-9);

    private final PatternEngine engine = new PatternEngine();

    @Property(tries = 300)
    void any_form_is_checked_and_every_finding_names_a_field_its_value_and_what_was_expected(
            @ForAll("forms") MeasurementSet form) {
        for (MeasurementFinding finding : MeasurementCheck.of(form)) {
            assertThat(finding.where()).startsWith("measurements");
            assertThat(finding.value()).isNotEmpty();
            assertThat(finding.expected()).isNotEmpty();
            assertThat(finding.message()).isNotEmpty();
        }
    }

    @Property(tries = 60)
    void any_form_is_drafted_or_refused_by_name(@ForAll("forms") MeasurementSet form) {
        DraftResult result = engine.draftUncertified("order", Style.twoPiece(), form);
        if (result instanceof Rejected rejected) {
            assertThat(rejected.reasons()).extracting(Reason::where).doesNotContain("");
            assertThat(rejected.reasons()).extracting(Reason::message).doesNotContain("");
        }
    }

    @Property(tries = 100)
    void what_no_body_has_is_always_refused(@ForAll("forms") MeasurementSet form) {
        boolean impossible = form.values().entrySet().stream()
                .anyMatch(entry -> !entry.getKey().allows(entry.getValue()));
        if (impossible) {
            assertThat(engine.refusals(Style.twoPiece(), form)).isNotEmpty();
        }
    }

    @Property(tries = 100)
    void an_estimate_of_what_was_not_taken_is_always_a_number(@ForAll("forms") MeasurementSet form) {
        BodyModel.of(form.sex()).estimates(form).forEach((field, estimate) -> {
            assertThat(estimate.value()).as(field.fieldName()).isFinite();
            assertThat(estimate.spread()).as(field.fieldName()).isFinite().isPositive();
        });
    }

    /** Any subset of the measurements; most of them a body's, some slipped, some no measurement at all. */
    @Provide
    Arbitrary<MeasurementSet> forms() {
        Arbitrary<Map<Measurement, Double>> values = Arbitraries.maps(
                Arbitraries.of(Measurement.values()), Arbitraries.doubles().between(-4, 4));
        Arbitrary<Double> error = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(1.0)),
                Tuple.of(1, Arbitraries.of(1 / 2.54, 1 / 25.4, 0.1, 10.0, 0.5, 2.0)),
                Tuple.of(1, Arbitraries.of(NO_MEASUREMENT)));
        return Combinators.combine(
                        Arbitraries.of(Sex.values()), values, error.list().ofSize(Measurement.values().length))
                .as(MeasurementCheckPropertyTest::form);
    }

    private static MeasurementSet form(Sex sex, Map<Measurement, Double> deviations, List<Double> errors) {
        BodyModel model = BodyModel.of(sex);
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        deviations.forEach((field, deviation) -> {
            double body = model.knows(field) ? model.at(field, deviation) : (field.least() + field.most()) / 2;
            double error = errors.get(field.ordinal());
            values.put(field, NO_MEASUREMENT.contains(error) ? error : body * error);
        });
        return MeasurementSet.symmetric("form", sex, values);
    }
}
