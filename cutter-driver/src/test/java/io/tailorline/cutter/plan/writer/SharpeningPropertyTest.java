package io.tailorline.cutter.plan.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SharpeningPropertyTest {

    @Property(tries = 200)
    void no_piece_begins_with_a_blade_that_is_due_and_there_is_none_too_many(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] lengths = random.doubles(1 + random.nextInt(60), 50, 3500).toArray();

        boolean[] sharpen = Sharpening.before(lengths, 3800);

        int late = 0;
        double since = 0;
        double sinceLate = 0;
        double longest = 0;
        double longestLate = 0;
        int chosen = 0;
        for (int i = 0; i < lengths.length; i++) {
            if (sharpen[i]) {
                chosen++;
                since = 0;
            }
            if (sinceLate >= 3800) {
                late++;
                sinceLate = 0;
            }
            assertThat(since).isLessThan(3800);
            since += lengths[i];
            sinceLate += lengths[i];
            longest = Math.max(longest, since);
            longestLate = Math.max(longestLate, sinceLate);
        }
        assertThat(sharpen[0]).isFalse();
        assertThat(chosen).isEqualTo(late);
        assertThat(longest).isLessThanOrEqualTo(longestLate + 1e-9);
    }

    @Example
    void the_blade_is_sharpened_before_the_long_piece_when_that_costs_none_more() {
        assertThat(Sharpening.before(new double[] {1900, 1700, 3000, 500}, 3800))
                .containsExactly(false, false, true, false);
    }
}
