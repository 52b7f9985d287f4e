package io.tailorline.nesting.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeasibilityTest {

    private static final Ring BAR = Ring.counterClockwise(new double[] {0, 30, 30, 0}, new double[] {0, 0, 20, 20});

    /** A bar of 30 x 20 stands 30 high at 90 degrees and 20 at 0: 20 is what the strip must have. */
    @Test
    void the_height_that_is_asked_for_is_the_least_of_all_allowed_angles() {
        assertThat(refusal(19, Orientations.of(90, 0), 1))
                .isEqualTo("strip_height (19.0) must be at least 20.0: item 7 fits no other way.");
        assertThat(refusal(19, Orientations.of(90), 1)).contains("must be at least 30.0");
        assertThat(refusal(20, Orientations.of(90, 0), 1)).isEmpty();
    }

    @Test
    void more_copies_than_a_search_holds_are_refused_with_the_limit() {
        assertThat(refusal(20, Orientations.of(0), 3_000)).isEmpty();
        assertThat(refusal(20, Orientations.of(0), 3_001))
                .isEqualTo(
                        "demand of all items (3001 copies) must be at most 3000; item 7 alone is demanded 3001 times.");
    }

    @Test
    void counts_beyond_an_integer_do_not_wrap_round() {
        Part many = new Part(1, BAR, Orientations.of(0), Integer.MAX_VALUE);

        assertThat(Feasibility.refusal(Instance.of("", 20, List.of(many, many, many))))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("(6442450941 copies)"));
    }

    private static String refusal(double height, Orientations orientations, int demand) {
        return Feasibility.refusal(Instance.of("", height, List.of(new Part(7, BAR, orientations, demand))))
                .orElse("");
    }
}
