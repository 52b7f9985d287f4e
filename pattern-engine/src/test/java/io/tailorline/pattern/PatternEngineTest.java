package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.pattern.refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PatternEngineTest {

    private final PatternEngine engine = new PatternEngine();

    private Pattern drafted(Style style, MeasurementSet body) {
        return ((Drafted) engine.draft("order-1", style, body)).pattern();
    }

    private List<Reason> reasons(Style style, MeasurementSet body) {
        return ((Rejected) engine.draft("order-1", style, body)).reasons();
    }

    private static Style style(Map<String, Object> options, Garment... garments) {
        return new Style(Style.Fit.REGULAR, Set.of(garments), options, List.of());
    }

    @Test
    void an_average_man_gets_a_certified_suit_with_every_shell_piece() {
        Pattern suit = drafted(Style.twoPiece(), AverageMan.body());

        assertThat(suit.pieces())
                .extracting(Piece::id)
                .contains("jacket.front", "jacket.topSleeve", "jacket.felt.underCollar")
                .contains(
                        "trousers.front",
                        "trousers.back",
                        "trousers.waistband.right",
                        "trousers.waistband.left",
                        "trousers.flyFacing",
                        "trousers.flyShield",
                        "trousers.sidePocketFacing",
                        "trousers.sidePocketBearer");
    }

    @Test
    void a_drafted_pattern_read_back_from_its_file_is_equal() throws FormatFault {
        Pattern suit = drafted(Style.twoPiece(), AverageMan.body());

        assertThat(PatternJson.parse("suit", PatternJson.text(suit))).isEqualTo(suit);
    }

    /** Figures that the draft solves, an ease among them, lie on the grid of the file before they are written. */
    @Test
    void so_is_one_of_any_body_in_any_fit_altered_by_odd_amounts() throws FormatFault {
        List<Style.Alteration> odd = List.of(
                new Style.Alteration("stooped", Side.BOTH, 7.3),
                new Style.Alteration("prominentBlades", Side.BOTH, 3.1),
                new Style.Alteration("lowShoulder", Side.LEFT, 4.7));
        List<MeasurementSet> bodies = new ArrayList<>(SampleWomen.all());
        bodies.add(AverageMan.body());
        for (Style.Fit fit : Style.Fit.values()) {
            Style style = new Style(fit, Style.threePiece().garments(), Map.of(), odd);
            for (MeasurementSet body : bodies) {
                Pattern suit = ((Drafted) engine.draftUncertified(body.id(), style, body)).pattern();
                assertThat(PatternJson.parse("suit", PatternJson.text(suit)))
                        .as("%s, %s", fit, body.id())
                        .isEqualTo(suit);
            }
        }
    }

    @Test
    void the_same_order_gives_the_same_bytes() {
        assertThat(PatternJson.text(drafted(Style.twoPiece(), AverageMan.body())))
                .isEqualTo(PatternJson.text(drafted(Style.twoPiece(), AverageMan.body())));
    }

    @Test
    void one_centimetre_more_waist_is_one_centimetre_more_trouser_waist() {
        Style trousers = style(Map.of(), Garment.TROUSERS);
        double before = drafted(trousers, AverageMan.body()).girths().get(0).finished();
        double after = drafted(trousers, AverageMan.with(Measurement.WAIST_GIRTH, 968))
                .girths()
                .get(0)
                .finished();

        assertThat(after - before).isCloseTo(10, within(0.5));
    }

    @Test
    void what_is_missing_is_asked_for_by_name() {
        assertThat(reasons(Style.twoPiece(), AverageMan.without(Measurement.CHEST_GIRTH)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.where()).isEqualTo("measurements.chestGirth");
                    assertThat(reason.value()).isEmpty();
                });
    }

    @Test
    void refusals_are_the_reasons_of_a_draft_without_drawing_it() {
        Style odd = style(Map.of("jacket.wings", 2.0), Garment.JACKET);
        MeasurementSet body = AverageMan.without(Measurement.CHEST_GIRTH);

        assertThat(engine.refusals(odd, body))
                .isEqualTo(reasons(odd, body))
                .extracting(Reason::where)
                .containsExactly("style.options.jacket.wings", "measurements.chestGirth");
        assertThat(engine.refusals(Style.twoPiece(), AverageMan.body())).isEmpty();
    }

    @Test
    void what_can_be_estimated_is_estimated_and_said() {
        DraftResult result = engine.draft("order-1", Style.twoPiece(), AverageMan.without(Measurement.SHOULDER_SLOPE));

        assertThat(((Drafted) result).notes()).anyMatch(note -> note.startsWith("shoulderSlopeDeg was not taken"));
    }

    @Test
    void an_impossible_value_is_refused_before_anything_is_drawn() {
        assertThat(reasons(Style.twoPiece(), AverageMan.with(Measurement.CHEST_GIRTH, 107.4)))
                .extracting(Reason::where, Reason::value, Reason::expected)
                .containsExactly(tuple("measurements.chestGirth", "107.40 mm", "600 to 1900 mm"));
    }

    @Test
    void a_womans_suit_is_drafted() {
        MeasurementSet woman = SampleWomen.named("average");
        Style style = style(Map.of("jacket.bustShaping", "shoulderPrincess"), Garment.values());

        assertThat(drafted(style, woman).pieces())
                .extracting(Piece::id)
                .contains("jacket.sideFront", "jacket.lining.sideFront", "trousers.front", "waistcoat.front");
    }

    @Test
    void an_option_of_the_other_sex_is_refused_by_name() {
        Style style = style(Map.of("jacket.bustShaping", "dart"), Garment.JACKET);

        assertThat(reasons(style, AverageMan.body()))
                .extracting(Reason::where, Reason::value, Reason::expected)
                .containsExactly(tuple("style.options.jacket.bustShaping", "\"dart\"", "no value for sex male"));
        assertThat(reasons(style, AverageMan.body()))
                .extracting(reason -> reason.notice().text())
                .containsExactly("jacket.bustShaping applies only to sex female; leave it out.");
    }

    @Test
    void an_option_without_the_one_that_it_needs_is_refused_with_that_one() {
        Style style = style(Map.of("trousers.turnUpDepth", 40.0), Garment.TROUSERS);

        assertThat(reasons(style, AverageMan.body()))
                .extracting(reason -> reason.notice().text())
                .containsExactly("trousers.turnUpDepth applies only with trousers.turnUp true; leave it out or choose"
                        + " that.");
    }

    @Test
    void three_garments_make_one_pattern_in_the_order_jacket_trousers_waistcoat() {
        DraftResult suit = engine.draft("order-1", Style.threePiece(), AverageMan.body());

        assertThat(suit).isInstanceOf(Drafted.class);
        assertThat(((Drafted) suit).pattern().pieces())
                .extracting(piece -> piece.garment())
                .isSorted()
                .contains(Garment.JACKET, Garment.TROUSERS, Garment.WAISTCOAT);
    }

    @Test
    void sides_that_differ_in_a_measure_of_the_whole_body_are_refused() {
        MeasurementSet body = AverageMan.body();
        MeasurementSet uneven = new MeasurementSet(
                body.id(), body.sex(), body.values(), Map.of(Measurement.CHEST_GIRTH, 1090.0), Map.of());

        assertThat(reasons(Style.twoPiece(), uneven))
                .singleElement()
                .satisfies(reason -> assertThat(reason.where()).isEqualTo("left.chestGirth"));
    }

    @Test
    void sides_that_agree_override_the_common_value() {
        MeasurementSet body = AverageMan.body();
        MeasurementSet both = new MeasurementSet(
                body.id(),
                body.sex(),
                body.values(),
                Map.of(Measurement.WAIST_GIRTH, 978.0),
                Map.of(Measurement.WAIST_GIRTH, 978.0));

        assertThat(drafted(style(Map.of(), Garment.TROUSERS), both)
                        .girths()
                        .get(0)
                        .body())
                .isEqualTo(978);
    }

    @Test
    void unknown_options_and_values_outside_the_limits_are_refused_by_name() {
        Style odd = style(Map.of("jacket.wings", "two", "trousers.hem", 200), Garment.TROUSERS);

        assertThat(reasons(odd, AverageMan.body()))
                .extracting(Reason::where, Reason::value)
                .containsExactly(
                        tuple("style.options.jacket.wings", "two"), tuple("style.options.trousers.hem", "200.0 mm"));
    }

    @Test
    void an_alteration_rule_that_does_not_exist_is_refused_by_name() {
        Style altered = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.TROUSERS),
                Map.of(),
                List.of(new Style.Alteration("shoulderDrop", Side.BOTH, 5)));

        assertThat(reasons(altered, AverageMan.body()))
                .singleElement()
                .satisfies(reason -> assertThat(reason.where()).isEqualTo("style.alterations[0].rule"));
    }

    @Test
    void every_value_of_every_option_drafts_with_what_it_needs() {
        for (StyleOption option : engine.options()) {
            for (Object value : extremes(option)) {
                Map<String, Object> chosen = new TreeMap<>(Map.of(option.name(), value));
                addNeeds(option, chosen);
                for (Sex sex : option.sexes()) {
                    MeasurementSet body = sex == Sex.MALE ? AverageMan.body() : SampleWomen.named("average");
                    assertThat(engine.draft("order-1", style(chosen, Garment.values()), body))
                            .as("%s %s", sex, chosen)
                            .isInstanceOf(Drafted.class);
                }
            }
        }
    }

    private static List<Object> extremes(StyleOption option) {
        if (option instanceof LengthOption length) {
            return List.of(length.least(), length.most());
        }
        return option instanceof ChoiceOption choice ? List.copyOf(choice.values()) : List.of(true, false);
    }

    private static void addNeeds(StyleOption option, Map<String, Object> chosen) {
        for (StyleOption.Need need : option.needs()) {
            String value = need.values().get(0);
            chosen.put(need.option().name(), need.option() instanceof FlagOption ? Boolean.valueOf(value) : value);
            addNeeds(need.option(), chosen);
        }
    }

    @Test
    void a_wider_hem_is_a_wider_trouser_leg() {
        Pattern usual = drafted(style(Map.of("trousers.hem", 380), Garment.TROUSERS), AverageMan.body());
        Pattern wide = drafted(style(Map.of("trousers.hem", 440), Garment.TROUSERS), AverageMan.body());

        assertThat(hem(wide) - hem(usual)).isCloseTo(60, within(1.0));
    }

    private static double hem(Pattern pattern) {
        return pattern.findPiece("trousers.front")
                        .flatMap(piece -> piece.findEdge("hem"))
                        .orElseThrow()
                        .length()
                + pattern.findPiece("trousers.back")
                        .flatMap(piece -> piece.findEdge("hem"))
                        .orElseThrow()
                        .length();
    }
}
