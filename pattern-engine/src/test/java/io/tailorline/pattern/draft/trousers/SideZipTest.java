package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A woman's own trousers with a zip in the left side seam: no fly, no side pocket, the band divided at that side. */
class SideZipTest {

    private static final Map<String, Object> SIDE =
            Map.of("trousers.cut", "womens", "trousers.sidePocket", "none", "trousers.closing", "side");

    private static DraftedTrousers average() {
        return DraftedTrousers.of(SampleWomen.named("average"), SIDE);
    }

    @Test
    void the_front_is_sewn_up_to_the_waist_and_nothing_of_a_fly_is_cut() {
        DraftedTrousers trousers = average();
        DraftedTrousers fly = DraftedTrousers.of(SampleWomen.named("average"), Map.of("trousers.cut", "womens"));

        assertThat(trousers.piece("trousers.front").findEdge("fly")).isEmpty();
        assertThat(trousers.edge("trousers.front", "crotch").length())
                .isCloseTo(
                        fly.edge("trousers.front", "crotch").length()
                                + fly.edge("trousers.front", "fly").length(),
                        offset(0.05));
        assertThat(trousers.pattern().pieces())
                .noneMatch(piece -> piece.id().toLowerCase(Locale.ROOT).contains("fly"));
    }

    /** Both fronts then make one smooth waist; a fly needs none. */
    @Test
    void the_waist_runs_square_into_the_seam_of_centre_front() {
        for (MeasurementSet body : SampleWomen.all()) {
            FrontLines front =
                    TrouserBodies.drafted(body, Style.Fit.REGULAR, SIDE).front();

            assertThat(front.waist().startTangent().dot(front.crotch().startChord()))
                    .as(body.id())
                    .isCloseTo(0, offset(0.01));
        }
    }

    @Test
    void the_band_is_divided_at_the_left_side_and_laps_30_under_it() {
        DraftedTrousers trousers = average();
        double right = trousers.edge("trousers.waistband.right", "waist").length();
        double back = trousers.piece("trousers.back").edges().stream()
                .filter(edge -> edge.name().startsWith("waist"))
                .mapToDouble(Edge::length)
                .sum();

        assertThat(trousers.edge("trousers.waistbandBack.left", "waist").length())
                .isCloseTo(back, offset(0.05));
        assertThat(trousers.edge("trousers.waistband.left", "waist").length()).isCloseTo(right - back, offset(0.05));
        assertThat(trousers.edge("trousers.waistbandBack.left", "shield").length())
                .isCloseTo(30, offset(0.05));
        assertThat(trousers.piece("trousers.waistbandBack.left").side()).isEqualTo(Side.LEFT);
        for (String inside : List.of("trousers.fusible.waistbandBack.left", "trousers.pocketing.curtainBack.left")) {
            assertThat(trousers.has(inside)).as(inside).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"trousers.front", "trousers.back"})
    void the_end_of_the_zip_is_notched_180_below_the_waist(String leg) {
        DraftedTrousers trousers = average();
        Edge outseam = trousers.edge(leg, "outseam");
        double top = outseam.line().first().x() < outseam.line().last().x() ? 0 : outseam.length();

        assertThat(trousers.piece(leg).notches().stream()
                        .filter(notch -> notch.mate().equals("trousers.outseam"))
                        .map(Notch::at)
                        .mapToDouble(at -> StrictMath.abs(NearestOnSegment.along(outseam.line(), at) - top))
                        .anyMatch(down -> StrictMath.abs(down - 180) < 1))
                .isTrue();
        assertThat(trousers.lines("trousers.front", "side zip, left only")).hasSize(1);
    }

    @Test
    void trousers_without_side_pockets_have_none_of_their_parts_and_a_whole_front() {
        DraftedTrousers trousers = DraftedTrousers.of(AverageMan.body(), Map.of("trousers.sidePocket", "none"));

        for (String id :
                List.of("trousers.sidePocketFacing", "trousers.sidePocketBearer", "trousers.pocketing.frontBag")) {
            assertThat(trousers.has(id)).as(id).isFalse();
        }
        assertThat(trousers.piece("trousers.front").findEdge("mouth")).isEmpty();
    }

    /** His waist has neither dart nor pleat nor the mouth of a pocket: the band is laid by the crease. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "side"})
    void a_stout_mans_waist_without_a_mouth_is_notched_at_the_crease(String pocket) {
        MeasurementSet stout = TrouserBodies.named("/bodies/corpulent-man.json");
        DraftedTrousers trousers = DraftedTrousers.of(stout, Map.of("trousers.sidePocket", pocket));

        for (String id : List.of("trousers.front", "trousers.waistband.right")) {
            assertThat(trousers.piece(id).notches())
                    .as(id)
                    .filteredOn(notch -> notch.mate().equals("trousers.waist"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trousers.sidePocket", "trousers.waistband", "trousers.shapedBand", "trousers.loops"})
    void what_would_lie_over_the_zip_is_refused(String option) {
        Map<String, Object> others = Map.of(
                "trousers.sidePocket", "slant",
                "trousers.waistband", "tab",
                "trousers.shapedBand", true,
                "trousers.loops", "braceButtons");
        Map<String, Object> options = new TreeMap<>(SIDE);
        options.put(option, others.get(option));

        assertThat(DraftedTrousers.refusedFor(SampleWomen.named("average"), options))
                .isEqualTo("style.options.trousers.closing");
    }

    @Test
    void it_is_certified_on_sample_women_in_every_fit() {
        for (MeasurementSet body : TrouserBodies.all()) {
            if (body.sex() == SampleWomen.named("average").sex()) {
                for (Style.Fit fit : Style.Fit.values()) {
                    DraftedTrousers.of(body, fit, SIDE);
                }
            }
        }
    }
}
