package io.tailorline.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final double THIRD = 1.0 / 3;

    private static Series of(double... values) {
        Series series = new Series();
        for (double value : values) {
            series.add(value);
        }
        return series;
    }

    @Test
    void work_in_hand_at_a_look_does_not_change_the_least() {
        Series series = of(16, 16, 24, 30, 24, 36);

        assertThat(series.least(THIRD, 2 * THIRD)).isEqualTo(24);
        assertThat(series.least(2 * THIRD, 1)).isEqualTo(24);
        assertThat(series.mean(2 * THIRD, 1)).isEqualTo(30);
    }

    @Test
    void what_stays_raises_the_least() {
        Series series = of(16, 16, 24, 30, 27, 36);

        assertThat(series.least(2 * THIRD, 1)).isEqualTo(27);
    }
}
