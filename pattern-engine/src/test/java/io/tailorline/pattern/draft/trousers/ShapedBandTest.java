package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A band curved to the body: its top is shorter than its waist seam, by seat less waist. */
class ShapedBandTest {

    private static final Map<String, Object> SHAPED = Map.of("trousers.shapedBand", true);

    @Test
    void the_top_is_shorter_than_the_waist_seam_by_the_width_and_what_the_body_narrows() {
        for (MeasurementSet body : List.of(AverageMan.body(), SampleWomen.named("average"))) {
            DraftedTrousers trousers = DraftedTrousers.of(body, SHAPED);
            double drop = body.get(Measurement.HIP_GIRTH) - body.get(Measurement.WAIST_GIRTH);
            String left = "trousers.waistband.left";

            assertThat(trousers.edge(left, "waist").length()
                            - trousers.edge(left, "top").length())
                    .as(body.id())
                    .isCloseTo(StrictMath.min(12, 40 * drop / 900), offset(0.1));
            assertThat(trousers.edge(left, "top").line().endChord())
                    .isNotEqualTo(trousers.edge(left, "top").line().startChord());
        }
    }

    @Test
    void it_is_as_long_as_the_waist_of_a_straight_one_and_square_at_both_ends() {
        MeasurementSet body = SampleWomen.named("full-busted");
        DraftedTrousers straight = DraftedTrousers.of(body, Map.of());
        DraftedTrousers shaped = DraftedTrousers.of(body, SHAPED);
        for (String side : List.of("right", "left")) {
            String band = "trousers.waistband." + side;
            assertThat(shaped.edge(band, "waist").length())
                    .isCloseTo(straight.edge(band, "waist").length(), offset(0.05));
            assertThat(shaped.edge(band, "centre back").length()).isCloseTo(40, offset(0.05));
            assertThat(shaped.edge(band, "front").length()).isCloseTo(40, offset(0.05));
        }
    }

    @Test
    void a_waist_wider_than_the_seat_leaves_it_straight() {
        MeasurementSet stout =
                TrouserBodies.scaled(TrouserBodies.named("/bodies/corpulent-man.json"), Measurement.WAIST_GIRTH, 1.05);
        DraftedTrousers trousers = DraftedTrousers.of(stout, SHAPED);

        assertThat(trousers.edge("trousers.waistband.left", "top").line().size())
                .isEqualTo(2);
    }

    @Test
    void it_is_certified_on_sample_bodies_of_both_sexes_in_every_fit_and_width() {
        for (MeasurementSet body : TrouserBodies.all()) {
            for (Style.Fit fit : Style.Fit.values()) {
                for (double width : List.of(30.0, 50.0)) {
                    DraftedTrousers.of(
                            body,
                            fit,
                            Map.of(
                                    "trousers.shapedBand",
                                    true,
                                    "trousers.waistbandWidth",
                                    width,
                                    "trousers.waistband",
                                    "tab",
                                    "trousers.coinPocket",
                                    true));
                }
            }
        }
    }
}
