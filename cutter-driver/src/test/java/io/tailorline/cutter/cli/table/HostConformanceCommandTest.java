package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.cli.CutterCli;
import io.tailorline.cutter.conformance.host.HostConformance;
import io.tailorline.cutter.conformance.host.HostConformance.Finding;
import io.tailorline.cutter.conformance.host.HostConformance.Limits;
import io.tailorline.cutter.conformance.host.HostConformance.Verdict;
import io.tailorline.cutter.conformance.host.HostUnderTest;
import io.tailorline.cutter.conformance.host.Situation;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.json.FormatFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * {@code host-conformance}: our own {@code drive} keeps every rule. The ordinary build takes a sample of the
 * situations; {@code -Dtailorline.everySituation=1} takes all.
 */
class HostConformanceCommandTest extends TypedCommands {

    private static final int STEP = Integer.getInteger("tailorline.everySituation", 5);
    private static final double TABLE_SPEED = 8;
    private static final int MORE_CHANCES = 3;
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(15));

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** A host that still runs writes into the folder that is deleted next. */
    @AfterEach
    void end() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private static String marksOf(Path program) throws IOException {
        try {
            return SampleJobs.marksOf(ProgramJson.read(program));
        } catch (FormatFault broken) {
            throw new IOException(broken);
        }
    }

    /** {@code drive} in this process, with a journal of its own. */
    private HostUnderTest.Run ownDrive(int port) throws IOException {
        Path own =
                Files.copy(program, Files.createTempDirectory(folder, "drive").resolve("program.json"));
        PrintWriter said = new PrintWriter(new StringWriter());
        String marks = marksOf(own);
        String[] typed = {
            "drive", own.toString(), "--port", Integer.toString(port), "--cloth", "R-2304", "--cloth-check", marks
        };
        CompletableFuture<Integer> exit =
                CompletableFuture.supplyAsync(() -> CutterCli.run(said, said, typed), threads);
        return new HostUnderTest.Run() {
            @Override
            public boolean isOver(boolean quiet) {
                return exit.isDone();
            }

            @Override
            public OptionalInt exit() {
                return exit.isDone() ? OptionalInt.of(exit.join()) : OptionalInt.empty();
            }

            @Override
            public void end() {
                // its line is closed
            }
        };
    }

    private Future<List<Finding>> tried(Situation situation) {
        return threads.submit(() -> new HostConformance(
                        SampleJobs.TABLE,
                        RegisterMapYaml.builtIn(),
                        SteadyClock.startingAt(InstantSource.system()),
                        TABLE_SPEED,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        LIMITS)
                .of((begun, port) -> ownDrive(port), Set.of(situation), begun -> {}));
    }

    /** A machine that is too busy for a rule of time gives more chances alone. */
    @Test
    void drive_keeps_every_rule() throws Exception {
        Map<Situation, Future<List<Finding>>> all = new EnumMap<>(Situation.class);
        for (int i = 0; i < Situation.values().length; i += STEP) {
            all.put(Situation.values()[i], tried(Situation.values()[i]));
        }
        for (Future<List<Finding>> each : all.values()) {
            each.get();
        }
        Set<Integer> asked = new TreeSet<>();
        for (Map.Entry<Situation, Future<List<Finding>>> each : all.entrySet()) {
            List<Finding> findings = each.getValue().get();
            for (int chance = 0;
                    chance < MORE_CHANCES && findings.stream().anyMatch(HostConformanceCommandTest::isBroken);
                    chance++) {
                findings = tried(each.getKey()).get();
            }
            assertThat(findings).noneMatch(HostConformanceCommandTest::isBroken);
            findings.stream()
                    .filter(finding -> finding.verdict() instanceof Verdict.Kept)
                    .forEach(finding -> asked.add(finding.number()));
        }
        if (STEP == 1) {
            assertThat(asked).hasSize(HostConformance.listed().size());
        }
    }

    private static boolean isBroken(Finding finding) {
        return finding.verdict() instanceof Verdict.Broken;
    }

    @Test
    void a_host_that_cuts_nothing_is_told_so() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(run("host-conformance", "--situation", "undisturbed", "--", java, "-version"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("undisturbed: nothing happens")
                .contains(
                        "BROKEN     H28  section 14  has its job cut, every record once: in undisturbed 0 of 0 records")
                .contains("NOT ASKED  H29  section  2  writes nothing to what has another MAGIC");
    }

    @Test
    void a_host_that_a_person_starts_needs_a_port() {
        assertThat(run("host-conformance")).isEqualTo(2);
        assertThat(err.toString()).contains("needs --port");
    }
}
