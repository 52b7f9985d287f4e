package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that arrive late, and a line that is lost between two polls, are no faults. */
class LateCommandTest {

    private static final long TOKEN = 7;

    private final ManualClock clock = new ManualClock();
    private final CutJob job = SampleJobs.pieces(3);

    @TempDir
    Path folder;

    /** What is done before a call reaches the table. */
    @FunctionalInterface
    private interface Before {
        void call(TableController table, Method method, Object[] arguments) throws Exception;
    }

    private TableFirmware table(String... script) throws Exception {
        return new TableFirmware(SampleJobs.TABLE, clock, 4, FaultScript.parse(List.of(script)));
    }

    private TableFirmware drive(Before before) throws Exception {
        TableFirmware firmware = table();
        drive(firmware, before);
        return firmware;
    }

    private void drive(TableFirmware firmware, Before before) throws Exception {
        TableController table = new SimulatedTable(firmware, TOKEN);
        TableController line = (TableController) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TableController.class}, (proxy, method, arguments) -> {
                    before.call(table, method, arguments);
                    return invoke(table, method, arguments);
                });
        try (CutJournal journal = CutJournal.open(folder.resolve("journal"))) {
            PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(50), Duration.ofSeconds(20));
            CutRun run = SampleJobs.confirmed(new CutRun(job, line, journal, TOKEN, seen -> {}, patience));
            run.load().start().monitor();
        }
    }

    private static Object invoke(TableController table, Method method, Object... arguments) throws Exception {
        try {
            return method.invoke(table, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof TableFault fault ? fault : new IllegalStateException(e.getCause());
        }
    }

    private void assertCutOnce(TableFirmware firmware) {
        assertThat(firmware.finishedRecords())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, job.records()).boxed().toList());
    }

    @Test
    void a_start_that_is_given_again_and_arrives_twice_starts_once() throws Exception {
        assertCutOnce(drive((table, method, arguments) -> {
            if (method.getName().equals("start")) {
                table.start((Long) arguments[0]);
            }
        }));
    }

    @Test
    void a_start_that_was_taken_is_no_fault_when_one_of_before_is_refused_after_it() throws Exception {
        assertCutOnce(drive((table, method, arguments) -> {
            if (method.getName().equals("start")) {
                table.start((Long) arguments[0]);
                throw new TableFault.CommandRefused(CommandCode.START, CommandResult.BAD_PARAMETER, table.status());
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "reset"})
    void a_command_that_is_given_again_and_arrives_twice_on_the_way_to_start_is_no_fault(String word) throws Exception {
        int[] given = {0};
        Before twice = (table, method, arguments) -> {
            if (method.getName().equals(word)) {
                given[0]++;
                invoke(table, method, arguments);
            }
        };
        TableFirmware firmware = table("record 40 limit-hit");
        assertThatThrownBy(() -> drive(firmware, twice)).hasMessageContaining("limit switch");
        drive(firmware, twice);
        assertCutOnce(firmware);
        assertThat(given[0]).isPositive();
    }

    @Test
    void a_line_that_is_lost_while_the_table_is_asked_who_it_is_is_waited_for() throws Exception {
        int[] lost = {0};
        assertCutOnce(drive((table, method, arguments) -> {
            boolean cuts = table.status().state() == TableState.CUTTING;
            if (method.getName().equals("identity") && cuts && lost[0]++ < 3) {
                throw new TableFault.LinkLost("The line is lost for the test.");
            }
        }));
        assertThat(lost[0]).isGreaterThan(3);
    }
}
