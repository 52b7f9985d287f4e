package io.tailorline.cutter.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInProfileTest {

    @ParameterizedTest
    @CsvSource({
        "slow,      1300,  762, 0.25,  25, 45, 0.45, 0.40, 1146,  762, 1300, false",
        "reference, 1600, 1000, 0.5,   80, 60, 0.15, 0.12, 2292, 1200, 1600, true",
        "fast,      1600, 1414, 0.9,  200, 60, 0.15, 0.12, 3438, 1800, 1600, true"
    })
    void the_built_in_tables_have_their_published_figures(
            String name,
            double fieldX,
            double speed,
            double gravities,
            double jerkMPerS3,
            double liftAngle,
            double liftPlunge,
            double notch,
            double turn,
            double air,
            double window,
            boolean overlapped) {
        TableProfile table = BuiltInProfile.named(name).orElseThrow();

        assertThat(table.name()).isEqualTo(name);
        assertThat(table.fieldX()).isEqualTo(fieldX);
        assertThat(table.fieldY()).isEqualTo(1800);
        assertThat(table.maxSpeed()).isEqualTo(speed);
        assertThat(table.acceleration()).isCloseTo(gravities * 9806.65, within(1e-9));
        assertThat(table.jerk()).isEqualTo(jerkMPerS3 * 1000);
        assertThat(table.cornerDeviation()).isEqualTo(0.05);
        assertThat(table.liftAngleDeg()).isEqualTo(liftAngle);
        assertThat(table.liftPlungeSeconds()).isEqualTo(liftPlunge);
        assertThat(table.notchSeconds()).isEqualTo(notch);
        assertThat(table.knifeRotationDegPerS()).isEqualTo(turn);
        assertThat(table.airSpeed()).isEqualTo(air);
        assertThat(table.drillSeconds()).isEqualTo(0.30);
        assertThat(table.sharpenEveryMetres()).isEqualTo(3.8);
        assertThat(table.sharpenEvery()).isEqualTo(3800);
        assertThat(table.sharpenSeconds()).isEqualTo(0.5);
        assertThat(table.conveyor().window()).isEqualTo(window);
        assertThat(table.conveyor().overlapped()).isEqualTo(overlapped);
    }

    @Test
    void an_overlapped_advance_costs_nothing_and_a_full_bite_of_the_slow_table_four_seconds() {
        assertThat(BuiltInProfile.REFERENCE.profile().conveyor().secondsFor(1600))
                .isZero();
        assertThat(BuiltInProfile.SLOW.profile().conveyor().secondsFor(1300)).isEqualTo(4);
    }

    @Test
    void an_unknown_name_is_no_table() {
        assertThat(BuiltInProfile.named("quick")).isEqualTo(Optional.empty());
        assertThat(BuiltInProfile.names()).isEqualTo("slow, reference, fast");
    }

    @Test
    void a_conveyor_window_must_lie_under_the_knife() {
        Conveyor tooLong = new Conveyor(1700, 400, 0, true);

        assertThatThrownBy(() -> new TableProfile(
                        "own",
                        1600,
                        1800,
                        1000,
                        4900,
                        80_000,
                        0.05,
                        2292,
                        1200,
                        60,
                        0.15,
                        0.12,
                        15,
                        0.3,
                        OptionalDouble.empty(),
                        3.8,
                        0.5,
                        tooLong,
                        Optional.empty(),
                        HeadTools.USUAL,
                        TableProfile.USUAL_HOMING))
                .hasMessage("conveyor.window (1700.0 mm) must not be longer than fieldX (1600.0 mm).");
    }
}
