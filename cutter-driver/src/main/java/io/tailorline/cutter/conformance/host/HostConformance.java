package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Tries whether a host keeps to {@code docs/table-specification.md}: it has its job cut on a simulated table in each
 * {@link Situation}, and is judged by everything that it asked of it.
 */
public final class HostConformance {

    private static final Duration POLL = Duration.ofMillis(20);

    /** A host that a person starts is gone when it has had no connection for so long. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final TableProfile profile;
    private final RegisterMap map;
    private final InstantSource clock;
    private final double speed;
    private final InetSocketAddress address;
    private final Limits limits;

    /**
     * How long a situation may take.
     *
     * @param cut until the job is cut
     * @param open until the host stops, where it is to leave the job
     */
    public record Limits(Duration cut, Duration open) {

        /** For jobs of a minute or less. */
        public static final Limits USUAL = new Limits(Duration.ofSeconds(120), Duration.ofSeconds(20));
    }

    /**
     * @param clock wall clock
     * @param speed table seconds that pass in a second
     * @param address where the host finds the table; port 0 takes a free one in each situation
     */
    public HostConformance(
            TableProfile profile,
            RegisterMap map,
            InstantSource clock,
            double speed,
            InetSocketAddress address,
            Limits limits) {
        this.profile = profile;
        this.map = map;
        this.clock = clock;
        this.speed = speed;
        this.address = address;
        this.limits = limits;
    }

    /**
     * What came of one rule.
     *
     * @param number of the rule in the specification
     * @param section of the specification
     */
    public record Finding(int number, int section, String rule, Verdict verdict) {}

    /** Whether a rule was kept. */
    public sealed interface Verdict {
        /** In every situation in which it was asked. */
        record Kept() implements Verdict {}

        /** @param what the host did instead */
        record Broken(Situation situation, String what) implements Verdict {}

        /** No situation came about in which it could be. */
        record NotAsked() implements Verdict {}
    }

    private static List<HostRule> rules() {
        return Stream.of(RequestRules.all(), LeaseRules.all(), CommandRules.all(), BlockRules.all(), BeliefRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Every rule as the specification lists it: section and words, from rule 1 on. */
    public static List<String> listed() {
        return rules().stream()
                .map(rule -> "%d: %s".formatted(rule.section(), rule.words()))
                .toList();
    }

    /**
     * Tries {@code host} in each of {@code situations}.
     *
     * @param begun told each situation before the host is begun
     * @return a finding for each rule
     * @throws IOException when the port cannot be had, or the host cannot be begun
     */
    public List<Finding> of(HostUnderTest host, Collection<Situation> situations, Consumer<Situation> begun)
            throws IOException {
        List<Recording> recordings = new ArrayList<>();
        for (Situation situation : situations) {
            begun.accept(situation);
            recordings.add(recorded(host, situation));
        }
        List<HostRule> rules = rules();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            HostRule rule = rules.get(i);
            findings.add(new Finding(i + 1, rule.section(), rule.words(), verdict(rule, recordings)));
        }
        return findings;
    }

    private static Verdict verdict(HostRule rule, List<Recording> recordings) {
        List<Recording> asked = recordings.stream().filter(rule::isAskedOf).toList();
        for (Recording recording : asked) {
            Optional<String> broken = rule.judge().apply(recording);
            if (broken.isPresent()) {
                return new Verdict.Broken(recording.situation(), broken.orElseThrow());
            }
        }
        return asked.isEmpty() ? new Verdict.NotAsked() : new Verdict.Kept();
    }

    private Recording recorded(HostUnderTest host, Situation situation) throws IOException {
        TableFirmware table = situation.on(new TableFirmware(profile, clock, speed, FaultScript.none()));
        TestBench bench = new TestBench(table, map);
        Disturbance disturbance = situation.disturbance();
        try (ModbusTableServer server = ModbusTableServer.open(table, map, InetAddress.getLoopbackAddress(), 0);
                RecordingLine line = new RecordingLine(address, server.port(), bench, disturbance)) {
            HostUnderTest.Run run = host.begin(situation, line.port());
            try {
                await(run, line, situation.endsCut() ? limits.cut() : limits.open());
            } finally {
                run.end();
            }
            return Recording.of(
                    situation,
                    map,
                    disturbance.hasHappened(),
                    line.exchanges(),
                    bench.program(),
                    table.finishedRecords(),
                    run.exit());
        }
    }

    private static void await(HostUnderTest.Run run, RecordingLine line, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!run.isOver(line.isQuietFor(QUIET.toNanos())) && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
