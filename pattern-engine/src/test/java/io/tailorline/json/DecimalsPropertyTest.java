package io.tailorline.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class DecimalsPropertyTest {

    @Property(tries = 20_000)
    void a_number_on_the_grid_is_written_as_java_writes_it(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long steps) {
        assertSame(steps / 100.0);
        assertSame(steps / 10_000.0);
        assertSame(steps);
    }

    @Property
    void any_other_number_is_written_as_java_writes_it(@ForAll double value) {
        assertSame(value);
    }

    private static void assertSame(double value) {
        assertThat(Decimals.of(value)).isEqualTo(Decimals.exactly(value));
        assertThat(Double.parseDouble(Decimals.of(value))).isEqualTo(value + 0.0);
    }
}
