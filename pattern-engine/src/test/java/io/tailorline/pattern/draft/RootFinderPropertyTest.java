package io.tailorline.pattern.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class RootFinderPropertyTest {

    @Example
    void the_root_of_a_rising_length_is_found() {
        assertThat(RootFinder.rising(x -> x * x - 2, 0, 2)).satisfies(root -> {
            assertThat(root.found()).isTrue();
            assertThat(root.value()).isCloseTo(StrictMath.sqrt(2), within(1e-9));
        });
        assertThat(RootFinder.rising(x -> x - 5, 0, 2)).isEqualTo(new RootFinder.Root(2, false));
        assertThat(RootFinder.rising(x -> x + 5, 0, 2)).isEqualTo(new RootFinder.Root(0, false));
    }

    @Property
    void a_root_is_where_bisection_finds_it(
            @ForAll @DoubleRange(min = 0, max = 500) double length,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
        DoubleUnaryOperator prolonged = x -> length + x + x * x / 1000;
        double least = prolonged.applyAsDouble(1);
        double wanted = least + share * (prolonged.applyAsDouble(300) - least);
        DoubleUnaryOperator missing = x -> prolonged.applyAsDouble(x) - wanted;
        RootFinder.Root root = RootFinder.rising(missing, 1, 300);
        assertThat(root.found()).isTrue();
        assertThat(root.value()).isCloseTo(bisected(missing, 1, 300), within(1e-8));
    }

    @Property
    void a_jump_over_zero_is_found_as_bisection_finds_it(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double at,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double below,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double above) {
        RootFinder.Root root = RootFinder.rising(x -> x < at ? x - 1 - below : x + above, 0, 1);
        assertThat(root.found()).isTrue();
        assertThat(root.value()).isCloseTo(at, within(1e-9));
    }

    private static double bisected(DoubleUnaryOperator rising, double low, double high) {
        double lo = low;
        double hi = high;
        for (int i = 0; i < 100; i++) {
            double middle = (lo + hi) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                lo = middle;
            } else {
                hi = middle;
            }
        }
        return (lo + hi) / 2;
    }
}
