package io.tailorline.cutter.profile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {

    static Stream<Range> ranges() {
        return Stream.of(
                Range.FIELD_X,
                Range.FIELD_Y,
                Range.MAX_SPEED,
                Range.ACCELERATION,
                Range.JERK,
                Range.CORNER_DEVIATION,
                Range.KNIFE_ROTATION,
                Range.AIR_SPEED,
                Range.LIFT_ANGLE,
                Range.LIFT_PLUNGE,
                Range.NOTCH,
                Range.DRILL,
                Range.SHARPEN_EVERY,
                Range.SHARPEN,
                Range.WINDOW,
                Range.CONVEYOR_SPEED,
                Range.SETTLE);
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void the_limits_themselves_are_allowed_and_what_lies_outside_is_refused_with_field_unit_limits_and_cure(
            Range range) {
        assertThatCode(() -> range.check(range.least())).doesNotThrowAnyException();
        assertThatCode(() -> range.check(range.most())).doesNotThrowAnyException();
        for (double outside : new double[] {Math.nextDown(range.least()), Math.nextUp(range.most())}) {
            assertThatThrownBy(() -> range.check(outside))
                    .hasMessageStartingWith(range.field() + " (")
                    .hasMessageContaining(" " + range.unit() + ") must be from ")
                    .hasMessageEndingWith(range.cure());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_number_is_refused(double value) {
        assertThatThrownBy(() -> Range.MAX_SPEED.check(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
