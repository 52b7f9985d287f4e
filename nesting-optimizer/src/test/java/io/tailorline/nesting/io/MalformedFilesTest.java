package io.tailorline.nesting.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.check.Feasibility;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.render.MarkerPdf;
import io.tailorline.nesting.render.MarkerSvg;
import io.tailorline.nesting.render.SolutionSvg;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.StripPacker;
import io.tailorline.nesting.search.Terminator;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Broken files by the hundred: each is a value, and then it can be worked with, or is refused in one line. Nothing else
 * is thrown, nothing hangs. How many: {@code -Dtailorline.malformed=10000}; the same number is the same files.
 */
class MalformedFilesTest {

    private static final int FILES = Integer.getInteger("tailorline.malformed", 250);

    /** What one file may cost, s of this thread's processor time: a busy machine makes no failure. */
    private static final double MOST_SECONDS = 2;

    /** When a search is told to end, s. */
    private static final double SEARCH_SECONDS = 0.4;

    private static final long ITERATIONS = 3;
    private static final double NANOS_PER_SECOND = 1e9;

    private static final String INSTANCE = """
            {"name":"four","strip_height":40,"items":[
             {"id":0,"demand":3,"allowed_orientations":[0,180],"shape":{"type":"simple_polygon","data":
               [[0,0],[10,0],[12,4],[10,10],[5,6],[0,10],[0,0]]}},
             {"id":1,"demand":2,"shape":{"type":"simple_polygon","data":[[0,0],[30,0],[15,8],[0,0]]}},
             {"id":2,"demand":1,"allowed_orientations":[0,90,180,270],"shape":{"type":"polygon","data":
               {"outer":[[5,5],[25,5],[25,15],[5,15],[5,5]],"inner":[[[8,8],[12,8],[12,12],[8,8]]]}}},
             {"id":3,"demand":4,"allowed_orientations":[0],"shape":{"type":"rectangle","data":
               {"x_min":0,"y_min":0,"width":7,"height":5}}}]}
            """;

    private static final String FABRIC = """
            {"id":"R-2290","usableWidth":1480.5,"selvedgeMargin":10,"nap":"two-way","pieceGap":2,
             "stripe":{"warpRepeat":40,"weftRepeat":12,"offset":3},
             "flaws":[{"ring":[[100,100],[140,100],[140,130],[100,100]],"grade":"hole"},
                      {"ring":[[800,0],[820,0],[820,1480],[800,1480],[800,0]],"grade":2}],
             "maxLength":6200,"shrinkage":{"warp":1.5,"weft":0.5},"face":"up"}
            """;

    /** What one kind of file is and what is done with it. */
    enum Kind {
        INSTANCE {
            @Override
            String sound() {
                return MalformedFilesTest.INSTANCE;
            }

            @Override
            String use(String text) throws FormatFault {
                Instance instance = InstanceJson.read(text);
                if (Feasibility.refusal(instance).isPresent()) {
                    return refused(Feasibility.refusal(instance).get());
                }
                Solution solution =
                        new StripPacker(PackingProblem.of(instance), 1, 1).pack(terminator(), SolutionListener.none());
                assertThat(InstanceCheck.check(instance, solution).failures()).isEmpty();
                SolutionSvg.draw(instance, solution);
                return "packed";
            }
        },
        SOLUTION {
            @Override
            String sound() {
                return SolutionJson.write(instance(), solution());
            }

            @Override
            String use(String text) throws FormatFault {
                Instance instance = instance();
                Solution read = SolutionJson.read(text, instance);
                SolutionSvg.draw(instance, read);
                return InstanceCheck.check(instance, read).passed() ? "legal" : "illegal";
            }
        },
        FABRIC {
            @Override
            String sound() {
                return MalformedFilesTest.FABRIC;
            }

            @Override
            String use(String text) throws FormatFault {
                return made(SamplePatterns.smallSuit("A17"), FabricJson.read(text));
            }
        },
        PATTERN {
            @Override
            String sound() {
                return PatternJson.text(SamplePatterns.smallSuit("A17"));
            }

            @Override
            String use(String text) throws FormatFault {
                return made(PatternJson.parse("pattern", text), cloth());
            }
        },
        MARKER {
            @Override
            String sound() {
                return MarkerJson.write(LAID);
            }

            @Override
            String use(String text) throws FormatFault {
                Marker marker = MarkerJson.read(text);
                MarkerSvg.draw(marker);
                MarkerPdf.draw(marker);
                assertThat(MarkerJson.read(MarkerJson.write(marker))).isEqualTo(marker);
                return MarkerCheck.check(marker, List.of(SamplePatterns.smallSuit("A17")))
                                .passed()
                        ? "legal"
                        : "illegal";
            }
        };

        private static final Marker LAID = marker();

        abstract String sound();

        /** What came of it, in a word. */
        abstract String use(String text) throws FormatFault;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_broken_file_is_refused_in_one_line_or_can_be_worked_with(Kind kind) throws FormatFault {
        String sound = kind.sound();
        kind.use(sound);
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, String> bugs = new TreeMap<>();
        double slowest = 0;
        for (int seed = 0; seed < FILES; seed++) {
            String text = Mangled.of(sound, seed);
            long before = cpuNanos();
            try {
                outcomes.merge(outcome(kind, text), 1, Integer::sum);
            } catch (RuntimeException | Error bug) {
                bugs.putIfAbsent(
                        bug.getClass().getName() + " at " + place(bug),
                        "file %s, %s: %s".formatted(seed, bug.getMessage(), shown(text)));
            }
            double seconds = (cpuNanos() - before) / NANOS_PER_SECOND;
            slowest = Math.max(slowest, seconds);
            if (seconds > MOST_SECONDS) {
                bugs.putIfAbsent("too slow", "file %s, %s s: %s".formatted(seed, seconds, shown(text)));
            }
        }
        if (FILES >= 1_000) {
            System.out.printf("%s %s, slowest %.2f s%n", kind, outcomes, slowest);
        }
        assertThat(bugs).isEmpty();
        assertThat(outcomes.keySet()).hasSizeGreaterThan(1);
    }

    /** The innermost place that is ours. */
    private static String place(Throwable bug) {
        return Arrays.stream(bug.getStackTrace())
                .map(StackTraceElement::toString)
                .filter(place -> place.contains("io.tailorline"))
                .findFirst()
                .orElse("nowhere of ours");
    }

    private static String outcome(Kind kind, String text) {
        try {
            return kind.use(text);
        } catch (FormatFault fault) {
            return refused(fault.getMessage());
        }
    }

    private static String refused(String message) {
        assertThat(message).doesNotContain("\n", "jackson", "Exception", "java.", "StreamReadConstraints");
        assertThat(message.length()).isBetween(10, 400);
        return "refused";
    }

    private static String made(Pattern pattern, Fabric fabric) {
        MarkerRequest request =
                new MarkerRequest(List.of(pattern), Material.SHELL, fabric, SearchBudget.ofIterations(0));
        MarkerResult result = new MarkerMaker().make(request, terminator(), SolutionListener.none());
        return result instanceof MarkerResult.Rejected rejected ? refused(rejected.message()) : "made";
    }

    private static Terminator terminator() {
        long end = cpuNanos() + (long) (SEARCH_SECONDS * NANOS_PER_SECOND);
        BooleanSupplier late = () -> cpuNanos() > end;
        return new FewPasses(Terminator.iterations(ITERATIONS), late);
    }

    /** A few passes, and a first fill that ends in time as well. */
    private record FewPasses(Terminator passes, BooleanSupplier late) implements Terminator {

        @Override
        public boolean isOver() {
            return late.getAsBoolean() || passes.isOver();
        }

        @Override
        public boolean isPastDeadline() {
            return late.getAsBoolean();
        }

        @Override
        public boolean isCancelled() {
            return late.getAsBoolean();
        }

        @Override
        public double spent() {
            return late.getAsBoolean() ? 1 : passes.spent();
        }

        @Override
        public Terminator fork() {
            return new FewPasses(passes.fork(), late);
        }

        @Override
        public void iterationDone() {
            passes.iterationDone();
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Fabric cloth() {
        return Fabric.plain("navy twill", 1500, Nap.TWO_WAY, 2);
    }

    private static Instance instance() {
        try {
            return InstanceJson.read(INSTANCE);
        } catch (FormatFault e) {
            throw new IllegalStateException(e);
        }
    }

    private static Solution solution() {
        return new StripPacker(PackingProblem.of(instance()), 1, 1)
                .pack(Terminator.iterations(ITERATIONS), SolutionListener.none());
    }

    private static Marker marker() {
        MarkerRequest request = new MarkerRequest(
                List.of(SamplePatterns.smallSuit("A17")), Material.SHELL, cloth(), SearchBudget.ofIterations(0));
        return ((MarkerResult.Made) new MarkerMaker().make(request)).marker();
    }

    private static String shown(String text) {
        return text.length() <= 1_000 ? text : text.substring(0, 1_000) + "...";
    }
}
