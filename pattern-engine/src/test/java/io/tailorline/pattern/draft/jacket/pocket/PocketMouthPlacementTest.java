package io.tailorline.pattern.draft.jacket.pocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mouth of 150 among seams that lie so far behind its wanted front end. */
class PocketMouthPlacementTest {

    /** Across the side seam or before it, whichever is nearer, and before the back seam always. */
    @ParameterizedTest
    @CsvSource({
        "100, 200, 0, far enough across",
        "180, 300, 0, far enough before",
        "140, 300, -15.5, moved back across",
        "155, 300, 15.5, moved forward before",
        "100, 165, 5.5, not into the back seam",
        "145, 160, 25.5, no room across"
    })
    void a_mans_mouth_ends_clear_of_the_side_seam(double side, double end, double shift, String why) {
        assertThat(new PocketMouthPlacement(150, List.of(side), end).shift())
                .as(why)
                .isCloseTo(shift, offset(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "30, 110, 0, both crossed",
        "20, 110, 5.5, the front end too near the seam over the bust",
        "20, 140, 30.5, then the back end too near the side seam",
        "20, 128, -40.5, both ends nearer clear behind the seam over the bust"
    })
    void a_womans_mouth_keeps_both_ends_clear(double bust, double side, double shift, String why) {
        assertThat(new PocketMouthPlacement(150, List.of(bust, side), 300).shift())
                .as(why)
                .isCloseTo(shift, offset(0.001));
    }

    @Test
    void where_no_place_nearby_is_clear_the_nearest_to_it_is_taken() {
        double shift = new PocketMouthPlacement(150, List.of(5.0, 40.0, 75.0, 110.0, 145.0, 180.0), 185).shift();
        assertThat(shift).isCloseTo(20.5, offset(0.001));
    }
}
