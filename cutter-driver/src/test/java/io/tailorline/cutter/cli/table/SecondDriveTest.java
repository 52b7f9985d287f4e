package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.cli.CutterCli;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.SimulatedTime;
import io.tailorline.cutter.table.TableState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second {@code drive} is typed while the first is about to end, about every 0.1 s from 4 s before DONE to 4 s after
 * it, with all on its command line that it asks of cloth, while somebody reaches for what is cut. The table's own trace
 * of what it has executed tells that it starts nothing. The ordinary build takes a sample;
 * {@code -Dtailorline.secondDrive=1} takes every 0.1 s.
 */
class SecondDriveTest {

    private static final int STEP = Integer.getInteger("tailorline.secondDrive", 16);

    /** No whole number of polls: the second host comes at another phase of the first one's each time. */
    private static final double TICK_SECONDS = 0.103;

    private static final Duration TICK = Duration.ofMillis(10);

    /** Ticks from the second command to DONE, or back. */
    private static final int AROUND = 40;

    private static final int PARALLEL = 12;

    /** The first job takes so long. */
    private static final double FIRST_SECONDS = 6;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CutProgram first = SampleJobs.program(2);
    private final double speed = first.estimate().total() / FIRST_SECONDS;

    @TempDir
    private Path folder;

    /** What is typed second. */
    enum Second {
        ANOTHER_PROGRAM,
        /** And a third person clears the table at once. */
        ANOTHER_PROGRAM_AND_CLEAR,
        /** From a folder that knows nothing of the first. */
        THE_SAME_PROGRAM,
        THE_SAME_PROGRAM_AGAIN
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void nothing_starts_on_a_confirmation_of_before_the_end_of_the_first() throws Exception {
        ExecutorService few = Executors.newFixedThreadPool(PARALLEL);
        Map<String, Future<Integer>> runs = new LinkedHashMap<>();
        for (Second second : Second.values()) {
            for (int ticks = -AROUND; ticks <= AROUND; ticks += STEP) {
                int at = ticks;
                runs.put(second + " at " + at + " ticks", few.submit(() -> recordsAfterTheFirst(second, at)));
            }
        }
        List<String> started = new ArrayList<>();
        try {
            for (Map.Entry<String, Future<Integer>> run : runs.entrySet()) {
                if (run.getValue().get() > 0) {
                    started.add(run.getKey());
                }
            }
        } finally {
            few.shutdownNow();
        }
        System.out.printf(
                Locale.ROOT, "%d second commands around DONE: %d unconfirmed STARTs%n", runs.size(), started.size());
        assertThat(started).isEmpty();
    }

    /** How many records the table has executed beside those of the first. */
    private int recordsAfterTheFirst(Second second, int ticks) throws Exception {
        Path own = Files.createTempDirectory(folder, "second");
        SimulatedTime time = new SimulatedTime();
        TableFirmware table = new TableFirmware(SampleJobs.TABLE, time, speed, FaultScript.none());
        try (ModbusTableServer server = TypedCommands.serve(table)) {
            List<Future<Integer>> typed = time.during(() -> {
                Future<Integer> driven =
                        threads.submit(time.begun(() -> drive(time, server.port(), own, "first.json", first))::live);
                await(time, table, ticks, driven);
                long token = table.lastCommand().token();
                Future<Integer> next = threads.submit(time.begun(() -> typed(second, time, server.port(), own))::live);
                if (second == Second.ANOTHER_PROGRAM_AND_CLEAR) {
                    while (!driven.isDone() || table.lastCommand().token() == token && !next.isDone()) {
                        time.sleep(TICK);
                    }
                    type(time, "operate", "clear", "--port", Integer.toString(server.port()));
                }
                return List.of(driven, next);
            });
            assertThat(typed.get(0).get(2, TimeUnit.MINUTES)).isZero();
            typed.get(1).get(2, TimeUnit.MINUTES);
            assertThat(table.status().state().isRunning()).isFalse();
            return table.finishedRecords().size() - CutJob.of(1, first).records();
        }
    }

    private int typed(Second second, SimulatedTime time, int port, Path own) throws Exception {
        Path elsewhere = Files.createDirectories(own.resolve("elsewhere"));
        return switch (second) {
            case THE_SAME_PROGRAM -> drive(time, port, elsewhere, "first.json", first);
            case THE_SAME_PROGRAM_AGAIN ->
                drive(time, port, elsewhere, "first.json", first, "--again", "flaw in the left front");
            default -> drive(time, port, own, "other.json", SampleJobs.program(1));
        };
    }

    /** By the table's own time before its end, and by the clock afterwards; no longer than the first one drives. */
    private void await(SimulatedTime time, TableFirmware table, int ticks, Future<Integer> driven)
            throws InterruptedException {
        double before = Math.max(0, -ticks) * TICK_SECONDS * speed;
        while (!driven.isDone()
                && table.status().state() != TableState.DONE
                && (ticks >= 0
                        || table.status().job().elapsedSeconds()
                                < first.estimate().total() - before)) {
            time.sleep(TICK);
        }
        time.sleep(Duration.ofMillis(Math.round(Math.max(0, ticks) * TICK_SECONDS * 1000)));
    }

    private static int drive(SimulatedTime time, int port, Path in, String name, CutProgram program, String... more)
            throws Exception {
        Path file = in.resolve(name);
        ProgramJson.write(program, file);
        List<String> words = new ArrayList<>(List.of(
                "drive",
                file.toString(),
                "--port",
                Integer.toString(port),
                "--cloth",
                "R-2304",
                "--cloth-check",
                SampleJobs.marksOf(program)));
        words.addAll(List.of(more));
        return type(time, words.toArray(String[]::new));
    }

    private static int type(SimulatedTime time, String... words) {
        PrintWriter said = new PrintWriter(new StringWriter());
        return CutterCli.run(Optional.empty(), time, said, said, words);
    }
}
