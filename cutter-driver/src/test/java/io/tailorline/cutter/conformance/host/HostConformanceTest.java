package io.tailorline.cutter.conformance.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.conformance.host.HostConformance.Finding;
import io.tailorline.cutter.conformance.host.HostConformance.Verdict;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.table.SampleJobs;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Each rule for hosts is kept by a host that has no flaw, and found broken by one with the flaw that breaks it. All run
 * at once; a machine that is too busy for their timing gives each more chances alone.
 */
class HostConformanceTest {

    private static final double SPEED = 1.5;
    private static final int MORE_CHANCES = 3;
    private static final HostConformance.Limits LIMITS =
            new HostConformance.Limits(Duration.ofSeconds(10), Duration.ofSeconds(10));

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void the_page_lists_the_rules_and_the_situations() throws Exception {
        String page = Files.readString(Path.of("../docs/table-specification.md"));
        List<String> rules = HostConformance.listed();
        for (int i = 0; i < rules.size(); i++) {
            assertThat(page)
                    .contains("| H%d | %s |\n".formatted(i + 1, rules.get(i).replaceFirst(": ", " | ")));
        }
        assertThat(page).doesNotContain("| H%d |".formatted(rules.size() + 1));
        for (Situation situation : Situation.values()) {
            assertThat(page).contains("| `%s` | %s |\n".formatted(situation.label(), situation.words()));
        }
    }

    private Future<List<Finding>> tried(Situation situation, Optional<Flaw> flaw) {
        return threads.submit(() -> new HostConformance(
                        SampleJobs.TABLE,
                        RegisterMapYaml.builtIn(),
                        SteadyClock.startingAt(InstantSource.system()),
                        SPEED,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        LIMITS)
                .of((begun, port) -> begin(port, flaw), Set.of(situation), begun -> {}));
    }

    private HostUnderTest.Run begin(int port, Optional<Flaw> flaw) {
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> new PlainHost(port, flaw).run(), threads);
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

    @Test
    void each_rule_is_kept_by_a_plain_host_and_found_broken_by_its_flaw() throws Exception {
        assertThat(Flaw.values())
                .as("a flaw for every rule")
                .hasSize(HostConformance.listed().size());
        Map<Situation, Future<List<Finding>>> plain = new EnumMap<>(Situation.class);
        for (Situation situation : Situation.values()) {
            plain.put(situation, tried(situation, Optional.empty()));
        }
        Map<Flaw, Future<List<Finding>>> flawed = new EnumMap<>(Flaw.class);
        for (Flaw flaw : Flaw.values()) {
            flawed.put(flaw, tried(flaw.shows(), Optional.of(flaw)));
        }
        awaitAll(plain.values());
        awaitAll(flawed.values());
        for (Situation situation : Situation.values()) {
            List<Finding> findings = plain.get(situation).get();
            for (int chance = 0; chance < MORE_CHANCES && !isKept(situation, findings); chance++) {
                findings = tried(situation, Optional.empty()).get();
            }
            assertThat(isKept(situation, findings))
                    .as("%s: %s", situation, findings)
                    .isTrue();
        }
        for (Flaw flaw : Flaw.values()) {
            Finding finding = flawed.get(flaw).get().get(flaw.rule() - 1);
            for (int chance = 0; chance < MORE_CHANCES && !isBroken(finding); chance++) {
                finding = tried(flaw.shows(), Optional.of(flaw)).get().get(flaw.rule() - 1);
            }
            assertThat(finding).as(flaw.name()).matches(HostConformanceTest::isBroken);
        }
    }

    private static void awaitAll(Collection<Future<List<Finding>>> all) throws Exception {
        for (Future<List<Finding>> each : all) {
            each.get();
        }
    }

    /** Whether none is broken, and all that belong to the situation were asked. */
    private static boolean isKept(Situation situation, List<Finding> findings) {
        return findings.stream().noneMatch(HostConformanceTest::isBroken)
                && Stream.of(Flaw.values())
                        .filter(flaw -> flaw.shows() == situation)
                        .allMatch(flaw -> findings.get(flaw.rule() - 1).verdict() instanceof Verdict.Kept);
    }

    private static boolean isBroken(Finding finding) {
        return finding.verdict() instanceof Verdict.Broken;
    }
}
