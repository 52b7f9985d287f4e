package io.tailorline.cutter.plan.outline;

import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPathTest {

    private static final double OVERLAP = 0.8;

    /** From (100, 50) along the cloth, round a corner and back. */
    private static final OpenPath PATH = new OpenPath(List.of(at(100, 50), at(140, 50), at(140, 90), at(100, 90)));

    @Test
    void a_stretch_begins_before_its_place_so_that_no_thread_is_left() {
        assertThat(PATH.within(120, 200, OVERLAP))
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.first()).isEqualTo(at(119.2, 50)));
    }

    @Test
    void a_stretch_that_begins_just_behind_the_inner_end_begins_at_it() {
        assertThat(PATH.within(100.3, 200, OVERLAP))
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.first()).isEqualTo(at(100, 50)));
    }
}
