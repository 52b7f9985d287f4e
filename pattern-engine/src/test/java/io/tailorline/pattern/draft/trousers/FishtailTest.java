package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A band that rises behind to the braces: two points 80 apart, 60 above the band, split between them. */
class FishtailTest {

    private static final Map<String, Object> BRACES = Map.of("trousers.loops", "braceButtons");
    private static final Map<String, Object> FISHTAIL =
            Map.of("trousers.loops", "braceButtons", "trousers.fishtail", true);

    private static DraftedTrousers man(Map<String, Object> options) {
        return DraftedTrousers.of(AverageMan.body(), options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"right", "left"})
    void the_band_rises_to_a_point_beside_the_split_and_is_as_wide_as_before_in_front(String side) {
        DraftedTrousers trousers = man(FISHTAIL);
        String band = "trousers.waistband." + side;

        assertThat(trousers.edge(band, "centre back").length()).isCloseTo(40, offset(0.05));
        assertThat(trousers.edge(band, "front").length()).isCloseTo(40, offset(0.05));
        assertThat(trousers.edge(band, "split").length()).isCloseTo(StrictMath.hypot(25, 60), offset(0.05));
        assertThat(heightAboveWaist(
                        trousers, band, trousers.edge(band, "point").line().first()))
                .isCloseTo(100, offset(0.05));
    }

    private static double heightAboveWaist(DraftedTrousers trousers, String band, Point at) {
        Point from = trousers.edge(band, "waist").line().first();
        Point along = trousers.edge(band, "waist").line().startChord();
        return StrictMath.abs(along.cross(at.minus(from)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"right", "left"})
    void one_brace_button_lies_on_the_point_and_two_in_front_as_without_it(String side) {
        String band = "trousers.waistband." + side;
        DraftedTrousers trousers = man(FISHTAIL);
        List<Double> heights = trousers.piece(band).drillHoles().stream()
                .filter(hole -> hole.what().equals("brace button"))
                .map(DrillHole::at)
                .map(at -> heightAboveWaist(trousers, band, at))
                .sorted()
                .toList();

        assertThat(heights).hasSize(3);
        assertThat(heights.get(0)).isCloseTo(20, offset(0.05));
        assertThat(heights.get(1)).isCloseTo(20, offset(0.05));
        assertThat(heights.get(2)).isCloseTo(82, offset(0.05));
    }

    @Test
    void it_is_faced_with_cloth_and_fused_in_its_own_shape_and_has_no_fold() {
        DraftedTrousers trousers = man(FISHTAIL);
        for (String side : List.of("right", "left")) {
            double area = area(trousers, "trousers.waistband." + side);
            assertThat(area(trousers, "trousers.waistbandFacing." + side)).isCloseTo(area, offset(1.0));
            assertThat(area(trousers, "trousers.fusible.waistband." + side)).isCloseTo(area, offset(1.0));
            assertThat(trousers.lines("trousers.waistband." + side, "fold")).isEmpty();
            assertThat(trousers.edge("trousers.pocketing.curtain." + side, "band")
                            .length())
                    .isCloseTo(
                            trousers.edge("trousers.waistbandFacing." + side, "inside")
                                    .length(),
                            offset(0.05));
        }
    }

    private static double area(DraftedTrousers trousers, String id) {
        return trousers.piece(id).seamLine().signedArea();
    }

    @Test
    void centre_back_keeps_its_inlay_up_to_the_split() {
        DraftedTrousers trousers = man(FISHTAIL);
        for (String side : List.of("right", "left")) {
            String band = "trousers.waistband." + side;
            assertThat(trousers.edge(band, "centre back").allowance()).as(side).isEqualTo(Allowance.of(40));
            assertThat(trousers.edge(band, "split").allowance()).as(side).isEqualTo(Allowance.of(10));
        }
    }

    @Test
    void the_legs_are_those_of_trousers_with_brace_buttons() {
        DraftedTrousers plain = man(BRACES);
        DraftedTrousers fishtail = man(FISHTAIL);
        for (String id : List.of("trousers.front", "trousers.back", "trousers.lining.front")) {
            assertThat(fishtail.piece(id)).isEqualTo(plain.piece(id));
        }
    }

    @Test
    void it_needs_brace_buttons_and_a_straight_band() {
        MeasurementSet man = AverageMan.body();
        assertThat(DraftedTrousers.refusedFor(man, Map.of("trousers.fishtail", true)))
                .isEqualTo("style.options.trousers.fishtail");
        assertThat(DraftedTrousers.refusedFor(
                        man,
                        Map.of(
                                "trousers.loops", "braceButtons",
                                "trousers.fishtail", true,
                                "trousers.shapedBand", true)))
                .isEqualTo("style.options.trousers.fishtail");
    }

    @Test
    void it_is_certified_on_sample_bodies_of_both_sexes_in_every_fit() {
        for (MeasurementSet body : TrouserBodies.all()) {
            for (Style.Fit fit : Style.Fit.values()) {
                DraftedTrousers.of(body, fit, FISHTAIL);
            }
        }
        DraftedTrousers.of(
                SampleWomen.named("average"),
                Map.of("trousers.cut", "womens", "trousers.loops", "braceButtons", "trousers.fishtail", true));
    }
}
