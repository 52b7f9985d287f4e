package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import io.tailorline.pattern.refusal.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a tailor hears of an order that cannot be drafted; what can be drafted is said here, not drawn. */
class UndraftableOrderTest {

    private static final Reason CAUSE =
            new Reason("jacket.side, waist", "3 mm", "at least 30 mm", Notice.verbatim("It is too narrow."));

    private static Style ordered(Style.Fit fit, Map<String, Object> options, Alteration... alterations) {
        return new Style(fit, Style.threePiece().garments(), options, List.of(alterations));
    }

    private static Alteration both(String rule, double amount) {
        return new Alteration(rule, Side.BOTH, amount);
    }

    private static double amount(Style style, int index) {
        return style.alterations().get(index).amount();
    }

    private static List<Reason> reasons(UndraftableOrder.Trial trial, Style style, MeasurementSet body) {
        return UndraftableOrder.reasons(
                trial, style, body, CAUSE, OrderChoice.of(style, new PatternEngine().options(), body.sex()));
    }

    private static List<Reason> reasons(UndraftableOrder.Trial trial, Style style) {
        return reasons(trial, style, AverageMan.body());
    }

    @Test
    void a_refusal_names_the_alteration_its_amount_and_what_is_possible() {
        Style style = ordered(Style.Fit.REGULAR, Map.of(), both("seat", 5), both("hollowBack", 20));

        assertThat(reasons((changed, body) -> amount(changed, 1) <= 10, style))
                .singleElement()
                .returns("style.alterations[1].amount", Reason::where)
                .returns("20 mm", Reason::value)
                .returns("at most 10 mm", Reason::expected)
                .returns(
                        "hollowBack of 20 mm cannot be drafted on this body in this order: It is too narrow."
                                + " Possible here: at most 10 mm.",
                        Reason::message);
    }

    @Test
    void an_amount_below_nothing_has_a_lower_limit() {
        Style style = ordered(Style.Fit.REGULAR, Map.of(), both("frontBalance", -25));

        assertThat(reasons((changed, body) -> amount(changed, 0) >= -15, style))
                .singleElement()
                .returns("at least -15 mm", Reason::expected);
    }

    @Test
    void other_ways_out_are_named_with_it() {
        Style style = ordered(Style.Fit.SLIM, Map.of("jacket.lining", "quarter"), both("hollowBack", 20));

        assertThat(reasons(
                        (changed, body) -> amount(changed, 0) <= 15
                                || !changed.options().get("jacket.lining").equals("quarter")
                                || changed.fit() != Style.Fit.SLIM,
                        style))
                .singleElement()
                .extracting(Reason::message)
                .asString()
                .endsWith("at most 15 mm, or jacket.lining full instead of quarter, or fit regular instead of slim.");
    }

    @Test
    void a_length_is_refused_with_the_nearest_that_was_drafted() {
        Style style = ordered(Style.Fit.REGULAR, Map.of("jacket.length", -50.0));

        Reason reason = reasons((changed, body) -> (Double) changed.options().get("jacket.length") >= -30, style)
                .get(0);
        assertThat(reason.where()).isEqualTo("style.options.jacket.length");
        assertThat(reason.value()).isEqualTo("-50 mm");
        assertThat(reason.expected()).isEqualTo("at least -25 mm");
    }

    /** The default of her jacket, not of a man's. */
    @Test
    void a_woman_is_offered_the_default_of_her_sex() {
        Style style = ordered(Style.Fit.REGULAR, Map.of("jacket.shoulderPad", 15.0));
        MeasurementSet woman = new MeasurementSet(
                "w", Sex.FEMALE, AverageMan.body().values(), new EnumMap<>(Measurement.class), Map.of());

        assertThat(reasons((changed, body) -> changed.options().containsValue(6.0), style, woman))
                .singleElement()
                .returns("6 mm", Reason::expected);
    }

    @Test
    void choices_that_only_fail_together_are_each_named() {
        Style style = ordered(Style.Fit.REGULAR, Map.of(), both("seat", 20), both("stomach", 60), both("chest", 15));

        assertThat(reasons((changed, body) -> amount(changed, 0) == 0 && amount(changed, 1) <= 20, style))
                .extracting(Reason::where)
                .containsExactly("style.alterations[0].amount", "style.alterations[1].amount");
    }

    @Test
    void a_body_that_fails_with_every_default_is_refused_by_its_measurement() {
        MeasurementSet body = AverageMan.with(Measurement.BODY_RISE, 330);
        Style style = ordered(Style.Fit.REGULAR, Map.of(), both("seat", 5));

        Reason reason = reasons((changed, tried) -> tried.get(Measurement.BODY_RISE) < 300, style, body)
                .get(0);
        assertThat(reason.where()).isEqualTo("measurements.bodyRise");
        assertThat(reason.value()).isEqualTo("330 mm");
        assertThat(reason.expected()).matches("2\\d\\d \\+-\\d+ mm");
        assertThat(reason.message()).contains("which suggest", "Please measure it again");
    }

    @Test
    void sides_that_differ_too_much_are_named() {
        Map<Measurement, Double> left = new EnumMap<>(Measurement.class);
        left.put(Measurement.INSIDE_LEG, 700.0);
        MeasurementSet body =
                new MeasurementSet("b", Sex.MALE, AverageMan.body().values(), left, Map.of());

        assertThat(reasons((changed, tried) -> !tried.isAsymmetric(), Style.twoPiece(), body))
                .singleElement()
                .returns("left.insideLeg", Reason::where)
                .returns("700 mm", Reason::value);
    }
}
