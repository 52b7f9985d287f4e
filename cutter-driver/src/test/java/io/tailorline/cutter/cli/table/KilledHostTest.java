package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.cli.CutterCli;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.testkit.KillsProcesses;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The driver's process is killed without warning, at random instants, and started again on the same journal; the
 * table's own trace says that every record was cut once. {@code -Dtailorline.kills=200} kills it so often.
 */
@KillsProcesses
class KilledHostTest {

    private static final int KILLS = Integer.getInteger("tailorline.kills", 5);
    private static final long SEED = Long.getLong("tailorline.seed", 20_261_125);

    /** Table seconds in a second: the job takes a second or two, so that it is killed several times. */
    private static final double SPEED = 8;

    /** From before the process has read anything to the middle of the cut, ms. */
    private static final int SHORTEST_LIFE_MS = 250;

    private static final int LONGEST_LIFE_MS = 1_600;

    private static final int POLL_MS = 5;

    private static final int MOST_KILLS_OF_A_JOB = 8;
    private static final int STARTS = 10;
    private static final Duration LONGEST_JOB = Duration.ofSeconds(120);

    private final CutJob job = SampleJobs.pieces(3);
    private final List<Process> hosts = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(SEED);

    @TempDir
    Path folder;

    @Test
    void a_host_that_is_killed_at_any_instant_costs_nothing() throws Exception {
        List<Integer> cutAtDeath = new ArrayList<>();
        int jobs = 0;
        while (cutAtDeath.size() < KILLS) {
            jobs++;
            oneJob(jobs, cutAtDeath);
        }
        long inTheCut = cutAtDeath.stream()
                .filter(done -> done > 0 && done < job.records())
                .count();
        System.out.printf(
                Locale.ROOT,
                "%d kills in %d jobs of %d records, %d of them during the cut: 0 records twice, 0 skipped%n",
                cutAtDeath.size(),
                jobs,
                job.records(),
                inTheCut);
        assertThat(inTheCut).as("kills during the cut").isPositive();
    }

    private void oneJob(int number, List<Integer> cutAtDeath) throws Exception {
        Path program =
                Files.createDirectory(folder.resolve("job%d".formatted(number))).resolve("program.json");
        ProgramJson.write(job.program(), program);
        SteadyClock clock = SteadyClock.startingAt(InstantSource.system());
        TableFirmware firmware = new TableFirmware(SampleJobs.TABLE, clock, SPEED, FaultScript.none());
        try (ModbusTableServer server = ModbusTableServer.open(firmware, InetAddress.getLoopbackAddress(), 0)) {
            for (int i = 0; i < MOST_KILLS_OF_A_JOB && cutAtDeath.size() < KILLS && !isTold(program); i++) {
                boolean inTheCut = cutAtDeath.size() % 2 == 0;
                if (inTheCut ? isKilledInTheCut(program, server.port(), firmware) : isKilled(program, server.port())) {
                    cutAtDeath.add(firmware.finishedRecords().size());
                }
            }
            if (!isTold(program)) {
                assertThat(driveToTheEnd(program, server.port())).contains("table time", "3 pieces");
            }
            assertThat(firmware.finishedRecords())
                    .as("job %d, seed %d".formatted(number, SEED))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, job.records()).boxed().toList());
        }
        try (CutJournal journal = CutJournal.open(journal(program))) {
            assertThat(journal.job().orElseThrow().finished()).isTrue();
        }
    }

    /** Whether its time, any time, came before it ended by itself. */
    private boolean isKilled(Path program, int port) throws IOException, InterruptedException {
        Process host = drive(program, port);
        boolean ended = host.waitFor(random.nextInt(SHORTEST_LIFE_MS, LONGEST_LIFE_MS), TimeUnit.MILLISECONDS);
        host.destroyForcibly().waitFor();
        return !ended;
    }

    /** Killed at a record in the nearer half of what is left; whether it was before it ended by itself. */
    private boolean isKilledInTheCut(Path program, int port, TableFirmware firmware)
            throws IOException, InterruptedException {
        Process host = drive(program, port);
        int done = firmware.finishedRecords().size();
        int last = done + 1 + random.nextInt(Math.max(1, (job.records() - done) / 2));
        boolean ended = false;
        long begin = System.nanoTime();
        while (!ended && firmware.finishedRecords().size() < last) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as(
                            "record %d is waited for, %d are cut",
                            last, firmware.finishedRecords().size())
                    .isLessThan(LONGEST_JOB);
            ended = host.waitFor(POLL_MS, TimeUnit.MILLISECONDS);
        }
        host.destroyForcibly().waitFor();
        return !ended;
    }

    private static boolean isTold(Path program) throws IOException {
        return Files.exists(journal(program))
                && Files.readString(journal(program)).contains(" told");
    }

    /** An operator starts it again when it ends with a fault; a job of whose end he was told is not begun anew. */
    private String driveToTheEnd(Path program, int port) throws IOException, InterruptedException {
        String said = "";
        for (int i = 0; i < STARTS; i++) {
            Process host = drive(program, port);
            assertThat(host.waitFor(LONGEST_JOB.toSeconds(), TimeUnit.SECONDS)).isTrue();
            said = new String(host.getInputStream().readAllBytes());
            if (host.exitValue() == 0) {
                return said;
            }
        }
        throw new AssertionError("Not at its end after %d starts: %s".formatted(STARTS, said));
    }

    private static Path journal(Path program) {
        return program.resolveSibling(program.getFileName() + ".journal");
    }

    @AfterEach
    void noHostLivesOn() {
        hosts.forEach(Process::destroyForcibly);
    }

    private Process drive(Path program, int port) throws IOException {
        String classes = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElseGet(() -> System.getProperty("java.class.path"));
        Process host = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        CutterCli.class.getName(),
                        "drive",
                        program.toString(),
                        "--port",
                        String.valueOf(port),
                        "--cloth",
                        "R-2304",
                        "--cloth-check",
                        SampleJobs.marksOf(job.program()))
                .redirectErrorStream(true)
                .start();
        hosts.add(host);
        return host;
    }
}
