package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A band of which both halves run on as straps that are buckled on the other side. */
class GurkhaBandTest {

    private static final Map<String, Object> GURKHA = Map.of("trousers.waistband", "gurkha");

    private static DraftedTrousers man(Map<String, Object> options) {
        return DraftedTrousers.of(AverageMan.body(), options);
    }

    /** Half of the band: the waist seam up to the side seam is the back's. */
    private static double frontWaist(DraftedTrousers trousers) {
        double back = trousers.piece("trousers.back").edges().stream()
                .filter(edge -> edge.name().startsWith("waist"))
                .mapToDouble(edge -> edge.length())
                .sum();
        return trousers.edge("trousers.waistband.right", "waist").length() - back;
    }

    @ParameterizedTest
    @ValueSource(strings = {"right", "left"})
    void a_strap_30_wide_reaches_60_beyond_the_buckle_20_before_the_side_seam(String side) {
        DraftedTrousers trousers = man(GURKHA);
        String band = "trousers.waistband." + side;
        Polyline waist = trousers.edge(band, "waist").line();
        Polyline end = trousers.edge(band, "strap.end").line();
        double toEnd = StrictMath.max(
                waist.first().distanceTo(end.at(15)), waist.last().distanceTo(end.at(15)));

        assertThat(end.length()).isCloseTo(30, offset(0.05));
        assertThat(StrictMath.sqrt(toEnd * toEnd - 900) - waist.length())
                .isCloseTo(frontWaist(trousers) - 20 + 60, offset(0.5));
        assertThat(trousers.lines(band, "buckle")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"50", "60", "70"})
    void the_band_is_as_wide_as_ordered_and_the_waist_seam_lies_that_much_lower(double width) {
        DraftedTrousers trousers = man(Map.of("trousers.waistband", "gurkha", "trousers.gurkhaWidth", width));

        assertThat(trousers.edge("trousers.waistband.left", "centre back").length())
                .isCloseTo(width, offset(0.05));
        assertThat(trousers.edge("trousers.waistbandFacing.left", "centre back").length())
                .isCloseTo(width, offset(0.05));
        assertThat(man(Map.of()).edge("trousers.front", "outseam").length()
                        - trousers.edge("trousers.front", "outseam").length())
                .isCloseTo(width - 40, offset(2.0));
    }

    @Test
    void the_strap_below_comes_out_through_a_slit_of_the_half_above() {
        DraftedTrousers trousers = man(GURKHA);

        for (String layer : List.of("trousers.waistband.", "trousers.waistbandFacing.")) {
            assertThat(trousers.lines(layer + "left", "strap slit"))
                    .hasSize(1)
                    .allSatisfy(slit -> assertThat(slit.line().length()).isCloseTo(34, offset(0.05)));
            assertThat(trousers.lines(layer + "right", "strap slit")).isEmpty();
        }
    }

    @Test
    void buckles_hold_it_and_nothing_else() {
        DraftedTrousers trousers = man(GURKHA);

        assertThat(trousers.piece("trousers.buckleTab").cut().quantity()).isEqualTo(2);
        assertThat(trousers.has("trousers.beltLoops")).isFalse();
        assertThat(trousers.lines("trousers.waistband.right", "belt loop")).isEmpty();
    }

    @Test
    void loops_the_width_of_other_bands_a_curve_and_a_fishtail_are_refused_with_it() {
        MeasurementSet man = AverageMan.body();
        Map<String, Object> others = Map.of(
                "trousers.loops",
                "loops",
                "trousers.waistbandWidth",
                45.0,
                "trousers.shapedBand",
                true,
                "trousers.fishtail",
                true);
        others.forEach((option, value) -> assertThat(
                        DraftedTrousers.refusedFor(man, Map.of("trousers.waistband", "gurkha", option, value)))
                .isEqualTo("style.options." + option));
        assertThat(DraftedTrousers.refusedFor(man, Map.of("trousers.gurkhaWidth", 60.0)))
                .isEqualTo("style.options.trousers.gurkhaWidth");
        assertThat(DraftedTrousers.refusedFor(
                        man, Map.of("trousers.waistband", "gurkha", "trousers.gurkhaWidth", 90.0)))
                .isEqualTo("style.options.trousers.gurkhaWidth");
    }

    @Test
    void it_is_certified_on_sample_bodies_of_both_sexes_in_every_fit() {
        for (MeasurementSet body : TrouserBodies.all()) {
            for (Style.Fit fit : Style.Fit.values()) {
                DraftedTrousers.of(body, fit, GURKHA);
            }
            if (body.sex() == Sex.FEMALE) {
                DraftedTrousers.of(body, Map.of("trousers.cut", "womens", "trousers.waistband", "gurkha"));
            }
        }
    }
}
