package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the head shows slowly leaves no table slow. */
class SlowTourTest {

    private static final List<TablePoint> PLACES = List.of(new TablePoint(300, 200), new TablePoint(10, 10));

    private final ManualClock clock = new ManualClock();
    private final TableFirmware firmware = new TableFirmware(SampleJobs.TABLE, clock, 4, FaultScript.none()).homed();
    private final SimulatedTable table = new SimulatedTable(firmware, 7);

    @BeforeEach
    void take_the_table() throws Exception {
        table.takeLease();
    }

    private SlowTour tour(PollInterval interval) {
        return new SlowTour(table, new PollingPolicy(clock, interval, Duration.ofSeconds(20)));
    }

    private int feed() {
        return firmware.status().machine().feedOverride();
    }

    @Test
    void the_speed_of_before_is_that_of_after_it() throws Exception {
        table.setFeed(60);
        tour(() -> clock.passMs(50)).past(PLACES);
        assertThat(feed()).isEqualTo(60);
    }

    @Test
    void the_speed_of_a_tour_that_never_ended_is_not_taken_for_an_operator_s() throws Exception {
        table.setFeed(15);
        tour(() -> clock.passMs(50)).past(PLACES);
        assertThat(feed()).isEqualTo(100);
    }

    @Test
    void one_that_is_interrupted_ends_at_the_speed_of_before() throws Exception {
        assertThatThrownBy(() -> tour(() -> {
                            throw new InterruptedException();
                        })
                        .past(PLACES))
                .isInstanceOf(InterruptedException.class);
        assertThat(feed()).isEqualTo(100);
    }
}
