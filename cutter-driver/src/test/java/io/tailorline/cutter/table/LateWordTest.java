package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.sim.FaultScript;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that arrive late, and a line that is lost between two looks, are no faults. */
class LateWordTest {

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

    private TableFirmware drive(Before before) throws Exception {
        TableFirmware firmware = new TableFirmware(SampleJobs.TABLE, clock, 4, FaultScript.none());
        TableController table = new SimulatedTable(firmware, TOKEN);
        TableController line = (TableController) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TableController.class}, (proxy, method, arguments) -> {
                    before.call(table, method, arguments);
                    return invoke(table, method, arguments);
                });
        try (CutJournal journal = CutJournal.open(folder.resolve("journal"))) {
            Patience patience = new Patience(clock, () -> clock.passMs(50), Duration.ofSeconds(20));
            CutRun run = new CutRun(job, line, journal, TOKEN, seen -> {}, patience);
            run.load();
            run.start();
            run.watch();
        }
        return firmware;
    }

    private static Object invoke(TableController table, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(table, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
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
