package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FixedRateClockTest {

    private final FixedRateClock beat = new FixedRateClock(100);

    @Test
    void what_is_done_between_two_beats_does_not_lengthen_the_measure() {
        assertThat(beat.untilNext(1000)).isEqualTo(100);
        assertThat(beat.untilNext(1130)).isEqualTo(70);
        assertThat(beat.untilNext(1205)).isEqualTo(95);
    }

    @Test
    void beats_that_were_missed_are_left_out() {
        beat.untilNext(1000);
        assertThat(beat.untilNext(1750)).isZero();
        assertThat(beat.untilNext(1760)).isEqualTo(90);
    }
}
