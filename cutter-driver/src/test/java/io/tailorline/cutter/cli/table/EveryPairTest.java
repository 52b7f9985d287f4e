package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.cli.CutterCli;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.SimulatedTime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command after every other, wherever a job can stand, with and without its journal. Whoever types them answers
 * truly what is cut, and cuts on no cloth that was moved. Nothing is cut twice, what is reported as done is whole, and
 * every refusal says what to do. The ordinary build takes a sample; {@code -Dtailorline.everyPair=1} takes all.
 */
class EveryPairTest {

    private static final int STEP = Integer.getInteger("tailorline.everyPair", 61);
    private static final int PARALLEL = 8;
    private static final double SPEED = 1000;

    /** What a refusal tells to do. */
    private static final Pattern NEXT = Pattern.compile(
            "Maybe|[Dd]rive|operate|--|[Cc]heck|acknowledge|expected|is possible in|left as it is|Name the roll");

    /** Where the job stands before the two commands. */
    enum StartState {
        NOTHING_LOADED(RingRetention.LOST),
        WAITING_FOR_START(RingRetention.LOST),
        FAULT(RingRetention.LOST, "record 60 knife-stuck"),
        POSITION_LOST(RingRetention.LOST, "record 60 limit-hit"),
        PAUSED(RingRetention.LOST, "record 60 knife-stuck"),
        POWER_LOST(RingRetention.LOST, "record 60 power-loss 0.1"),
        POWER_LOST_RING_KEPT(RingRetention.RETAINED, "record 60 power-loss 0.1"),
        DONE(RingRetention.LOST);

        private final RingRetention memory;
        private final List<String> script;

        StartState(RingRetention memory, String... script) {
            this.memory = memory;
            this.script = List.of(script);
        }
    }

    /** What is typed. */
    enum Typed {
        DRIVE_UNCONFIRMED("drive"),
        DRIVE("drive"),
        DRIVE_ANSWERED("drive"),
        HOME("home"),
        PAUSE("pause"),
        RESUME("resume"),
        RESET("reset"),
        ABORT("abort"),
        CLEAR("clear"),
        ADVANCE("advance", "25"),
        SHARPEN("sharpen"),
        GOTO("goto", "100", "100");

        private final List<String> words;

        Typed(String... words) {
            this.words = List.of(words);
        }
    }

    /** One case. */
    private record Pair(StartState state, boolean journal, Typed first, Typed second) {}

    private final CutProgram program = SampleJobs.program(3);

    /** Records that leave something on the cloth; moving there may be done again. */
    private final Set<Long> marks = UncertainRange.between(
                    program, 1, SampleJobs.pieces(3).records())
            .marks()
            .stream()
            .map(UncertainRange.Mark::record)
            .collect(Collectors.toSet());

    @TempDir
    private Path folder;

    @Test
    void nothing_is_cut_twice_whatever_is_typed() throws Exception {
        List<Pair> pairs = new ArrayList<>();
        for (StartState state : StartState.values()) {
            for (boolean journal : new boolean[] {true, false}) {
                for (Typed first : Typed.values()) {
                    Arrays.stream(Typed.values()).forEach(second -> pairs.add(new Pair(state, journal, first, second)));
                }
            }
        }
        assertThat(pairs).hasSizeGreaterThan(2_000);
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        List<Future<String>> runs = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += STEP) {
            Pair pair = pairs.get(i);
            runs.add(threads.submit(() -> new Case(pair).run()));
        }
        List<String> ends = new ArrayList<>();
        try {
            for (Future<String> run : runs) {
                ends.add(run.get());
            }
        } finally {
            threads.shutdownNow();
        }
        Map<String, Long> counts =
                ends.stream().collect(Collectors.groupingBy(end -> end, TreeMap::new, Collectors.counting()));
        System.out.printf(Locale.ROOT, "%d of %d pairs: %s%n", ends.size(), pairs.size(), counts);
        assertThat(counts.get("whole")).isGreaterThan(ends.size() / 2);
    }

    /** One table with one program. */
    private final class Case {

        private final SimulatedTime time = new SimulatedTime();
        private final Pair pair;
        private final Path file;
        private final TableFirmware table;
        private final StringWriter err = new StringWriter();
        private boolean moved;

        Case(Pair pair) throws Exception {
            this.pair = pair;
            this.file = Files.createTempDirectory(folder, "pair").resolve("program.json");
            ProgramJson.write(program, file);
            this.table = new TableFirmware(
                    SampleJobs.TABLE, time, SPEED, FaultScript.parse(pair.state().script), pair.state().memory);
        }

        String run() throws Exception {
            try (ModbusTableServer server = ModbusTableServer.open(table, InetAddress.getLoopbackAddress(), 0)) {
                String port = Integer.toString(server.port());
                prepare(port);
                type(pair.first(), port);
                type(pair.second(), port);
                for (int again = 0; again < 2 && !moved; again++) {
                    type(Typed.DRIVE, port);
                    if (err.toString().contains("--first-uncut")) {
                        type(Typed.DRIVE_ANSWERED, port);
                    }
                }
                return verdict();
            }
        }

        private void prepare(String port) throws Exception {
            switch (pair.state()) {
                case NOTHING_LOADED -> {
                    // as it is switched on
                }
                case WAITING_FOR_START -> type(Typed.DRIVE_UNCONFIRMED, port);
                case PAUSED -> {
                    type(Typed.DRIVE, port);
                    type(Typed.RESET, port);
                }
                default -> type(Typed.DRIVE, port);
            }
            if (!pair.journal()) {
                Files.deleteIfExists(file.resolveSibling("program.json.journal"));
            }
        }

        private void type(Typed typed, String port) {
            List<String> words = new ArrayList<>();
            if (typed.words.get(0).equals("drive")) {
                words.addAll(List.of("drive", file.toString(), "--port", port));
                if (typed != Typed.DRIVE_UNCONFIRMED) {
                    words.addAll(List.of(
                            "--cloth", "R-2304", "--cloth-check", SampleJobs.marksOf(EveryPairTest.this.program)));
                }
                if (typed == Typed.DRIVE_ANSWERED) {
                    words.addAll(List.of("--first-uncut", Long.toString(firstUncut()), "--cloth-unmoved"));
                }
            } else {
                words.addAll(List.of("operate", "--port", port));
                words.addAll(typed.words);
            }
            int before = table.finishedRecords().size();
            int exit = type(words);
            if (moved) {
                assertThat(table.finishedRecords())
                        .as("%s on cloth that was moved", pair)
                        .hasSize(before);
            }
            moved |= typed == Typed.ADVANCE && exit == 0 && before > 0;
            if (exit != 0) {
                assertThat(err.toString()).as("%s: %s", pair, typed).containsPattern(NEXT);
            }
            if (exit == 0 && typed.words.get(0).equals("drive")) {
                assertThat(cut()).as("%s reported as done", pair).hasSize(marks.size());
            }
            assertThat(cut()).as("%s: %s", pair, typed).doesNotHaveDuplicates();
        }

        private int type(List<String> words) {
            err.getBuffer().setLength(0);
            return CutterCli.run(
                    Optional.empty(),
                    time,
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(err, true),
                    words.toArray(String[]::new));
        }

        /** What the cloth shows. */
        private long firstUncut() {
            long last = cut().stream().mapToLong(Long::longValue).max().orElse(0);
            return Math.min(SampleJobs.pieces(3).records(), last + 1);
        }

        private List<Long> cut() {
            return table.finishedRecords().stream().filter(marks::contains).toList();
        }

        private String verdict() {
            int done = cut().size();
            if (moved) {
                return "cloth moved";
            }
            return done == marks.size() ? "whole" : done == 0 ? "nothing cut" : "left to --again";
        }
    }
}
