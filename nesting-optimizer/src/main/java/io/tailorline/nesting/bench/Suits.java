package io.tailorline.nesting.bench;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyCsv;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Two-piece suits of a population of bodies on 1500 mm of one-way cloth with a gap of 2 mm, some to a lay. The bodies
 * are shuffled once with a fixed seed; each seed of the benchmark takes the next ones, so that a mean is one over
 * bodies.
 */
public final class Suits {

    private static final double WIDTH = 1500;
    private static final double GAP = 2;
    private static final long ORDER_OF_BODIES = 160;

    private final PatternEngine engine = new PatternEngine();
    private final List<MeasurementSet> bodies;

    private Suits(List<MeasurementSet> bodies) {
        this.bodies = List.copyOf(bodies);
    }

    /**
     * @param bodies a table of bodies with the columns of ANSUR II
     * @param counts suits a lay, one task each
     * @throws FormatFault when it holds no body
     */
    public static List<Task> tasks(Path bodies, List<Integer> counts) throws FormatFault {
        List<MeasurementSet> read = new ArrayList<>();
        for (BodyCsv.Row row : BodyCsv.read(bodies)) {
            if (row instanceof BodyCsv.Row.Read body) {
                read.add(body.body());
            }
        }
        if (read.isEmpty()) {
            throw new FormatFault(bodies.toString(), "rows", "no body", "at least 1 body");
        }
        Suits suits = new Suits(new SplittableRandom(ORDER_OF_BODIES)
                .ints(0, read.size())
                .distinct()
                .limit(read.size())
                .mapToObj(read::get)
                .toList());
        return counts.stream()
                .map(count -> new Task(count == 1 ? "1 suit" : count + " suits", seed -> suits.lay(count, seed)))
                .toList();
    }

    /** From the beginning again when the bodies are used up; one that cannot be drafted is passed over. */
    private Strip lay(int count, int seed) {
        List<Pattern> patterns = new ArrayList<>();
        for (int body = seed * count; patterns.size() < count; body++) {
            String order = "order-" + patterns.size();
            if (engine.draft(order, Style.twoPiece(), bodies.get(body % bodies.size()))
                    instanceof DraftResult.Drafted drafted) {
                patterns.add(drafted.pattern());
            }
        }
        MarkerProblem problem = MarkerProblem.of(new MarkerRequest(
                patterns,
                Material.SHELL,
                Fabric.plain("cloth", WIDTH, Nap.ONE_WAY, GAP),
                SearchBudget.ofIterations(0)));
        return new Strip(problem.instance(), problem.orders(), Optional.empty());
    }
}
