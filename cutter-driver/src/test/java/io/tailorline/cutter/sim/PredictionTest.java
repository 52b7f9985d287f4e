package io.tailorline.cutter.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.ProfileReader;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the planner predicts and what the simulated table takes: two programs without a common line. Suits of one's own
 * in a folder: {@code -Dtailorline.markers=DIR}.
 */
class PredictionTest {

    /** Share of the table's time by which prediction and simulation of a suit may differ. */
    private static final double AGREEMENT = 0.005;

    /** A suit's motion must be integrated in less than this, s of processor time; measured 0.1 s. */
    private static final double LONGEST = 2;

    private static List<Path> markers() throws Exception {
        String folder = System.getProperty("tailorline.markers");
        if (folder == null) {
            return List.of(Path.of("src/test/resources/markers/suit.json"));
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.getFileName().toString().matches("m.*json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(BuiltInProfile.class)
    void prediction_and_simulation_agree_on_a_suit(BuiltInProfile table) throws Exception {
        for (Path file : markers()) {
            Marker marker = MarkerJson.read(file);
            CutProgram program =
                    CutPlanner.plan(marker, table.profile()).orThrow(refused -> new AssertionError(refused.message()));
            long before = processorNanos();
            TableStatus done = simulate(program, table.profile());
            double processor = (processorNanos() - before) / 1e9;
            TimeEstimate estimate = program.estimate();
            double difference = estimate.total() / done.job().elapsedSeconds() - 1;
            System.getLogger("prediction")
                    .log(
                            System.Logger.Level.INFO,
                            String.format(
                                    Locale.ROOT,
                                    "%s %s: predicted %.2f s, simulated %.2f s (%+.2f %%), knife down %.2f, air %.2f; %.2f s of processor",
                                    file.getFileName(),
                                    table,
                                    estimate.total(),
                                    done.job().elapsedSeconds(),
                                    100 * difference,
                                    estimate.cut() + estimate.corners(),
                                    estimate.air(),
                                    processor));
            assertThat(difference).as("%s on %s", file, table).isCloseTo(0, within(AGREEMENT));
            assertThat(processor).isLessThan(LONGEST);
        }
    }

    @Test
    void the_table_prints_labels_as_long_as_its_profile_says() throws Exception {
        TableProfile table = ProfileReader.installed()
                .read(BuiltInProfile.REFERENCE.text() + "labelSeconds: 1.25\n", "labelling.yaml");
        Marker marker =
                Markers.of(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 300, 10, 180, 75));
        CutProgram program = CutPlanner.plan(marker, table).orThrow(refused -> new AssertionError(refused.message()));

        assertThat(program.estimate().labels()).isEqualTo(2.5);
        assertThat(simulate(program, table).job().elapsedSeconds())
                .isCloseTo(program.estimate().total(), withinPercentage(100 * AGREEMENT));
    }

    private static TableStatus simulate(CutProgram program, TableProfile table) throws Exception {
        ManualClock clock = new ManualClock();
        TableFirmware firmware = new TableFirmware(table, clock, 1, FaultScript.none());
        firmware.setWatchdogMs(100_000_000);
        SimulatedTable host = new SimulatedTable(firmware, 7);
        CutJob job = CutJob.of(1, program);
        clock.passMs(2_000);
        host.takeLease();
        host.home();
        clock.passMs(5_000);
        host.load(job);
        host.start(1);
        for (int i = 0; i < 100 && host.status().state() != TableState.DONE; i++) {
            clock.passMs(10_000);
            host.feed(job);
        }
        TableStatus done = host.status();
        assertThat(done.state()).isEqualTo(TableState.DONE);
        return done;
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
