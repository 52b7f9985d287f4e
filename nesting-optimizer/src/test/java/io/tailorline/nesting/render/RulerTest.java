package io.tailorline.nesting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulerTest {

    @Test
    void a_tick_every_100_mm_and_a_number_every_500() {
        List<Ruler.Tick> ticks = Ruler.millimetres(1_050);

        assertThat(ticks).hasSize(11);
        assertThat(ticks)
                .extracting(Ruler.Tick::number)
                .filteredOn(number -> !number.isEmpty())
                .containsExactly("0", "500", "1000");
    }

    /** 57 in 40 ticks is 1.4 each: the next of 1, 2, 5 is 2. */
    @Test
    void steps_of_another_unit_are_round() {
        assertThat(Ruler.plain(57))
                .extracting(Ruler.Tick::at)
                .startsWith(0.0, 2.0, 4.0)
                .endsWith(54.0, 56.0);
        assertThat(Ruler.plain(5_700)).extracting(Ruler.Tick::at).startsWith(0.0, 200.0);
        assertThat(Ruler.plain(0.57)).extracting(Ruler.Tick::at).startsWith(0.0, 0.02);
    }
}
