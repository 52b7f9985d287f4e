package io.tailorline.nesting.bench;

import com.sun.management.OperatingSystemMXBean;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.search.LayPacker;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.StripPacker;
import io.tailorline.nesting.search.Terminator;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyCsv;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * Many suits in one search, as a whole or by windows, for the same processor time: time is what the process has used
 * over the number of workers. Suits are drafted from bodies drawn by chance of a fixed seed and laid on 1500 mm of
 * one-way cloth with a gap of 2 mm. Every result is checked. One warm-up comes first.
 *
 * <p>Arguments: BODIES.csv, {@code whole} or {@code lay}, seconds (or {@code 500i} for iterations), workers, seeds,
 * then suits: {@code 20} for the first twenty, {@code 5:1} for one from the sixth on.
 */
final class LayTiming {

    private static final int SUITS = 24;
    private static final long BODIES = 160;

    private LayTiming() {}

    public static void main(String[] arguments) throws Exception {
        boolean asWhole = arguments[1].equals("whole");
        String budget = arguments[2];
        int workers = Integer.parseInt(arguments[3]);
        int seeds = Integer.parseInt(arguments[4]);
        List<Pattern> all = patterns(Path.of(arguments[0]));
        run(problem(all.subList(0, 2)), asWhole, "2", workers, 99);
        for (int i = 5; i < arguments.length; i++) {
            String[] suits = ("0:" + arguments[i]).split(":");
            int from = Integer.parseInt(suits[suits.length - 2]);
            int count = Integer.parseInt(suits[suits.length - 1]);
            double mean = 0;
            for (int seed = 0; seed < seeds; seed++) {
                mean += run(problem(all.subList(from, from + count)), asWhole, budget, workers, seed) / seeds;
            }
            System.out.printf(
                    Locale.ROOT, "%s, %s suits, %s: mean %.2f %%%n", arguments[1], arguments[i], budget, 100 * mean);
        }
    }

    private static double run(MarkerProblem problem, boolean asWhole, String budget, int workers, long seed) {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        LongSupplier clock = () -> process.getProcessCpuTime() / workers;
        long start = clock.getAsLong();
        Terminator stop = budget.endsWith("i")
                ? Terminator.iterations(Long.parseLong(budget.replace("i", "")))
                : Terminator.deadline(clock, start, start + (long) (Double.parseDouble(budget) * 1e9));
        Instance instance = problem.instance();
        PackingProblem packing = PackingProblem.of(instance);
        List<String> way = new ArrayList<>();
        SolutionListener listener = solution -> {
            if (stop.spent() >= way.size() / 10.0) {
                way.add(String.format(Locale.ROOT, "%.2f: %.2f", stop.spent(), 100 * solution.density()));
            }
        };
        Solution solution = asWhole
                ? new StripPacker(packing, seed, workers).pack(stop, listener)
                : new LayPacker(packing, problem.orders(), seed, workers).pack(stop, listener);
        double seconds = (clock.getAsLong() - start) / 1e9;
        if (!InstanceCheck.check(instance, solution).passed()) {
            throw new IllegalStateException("Seed %d is not legal.".formatted(seed));
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "  seed %d: %.1f mm, %.2f %%, %.1f s, heap %d MB, %s%n",
                seed,
                solution.length(),
                100 * solution.density(),
                seconds,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                way);
        return solution.density();
    }

    private static MarkerProblem problem(List<Pattern> patterns) {
        Fabric cloth = Fabric.plain("cloth", 1500, Nap.ONE_WAY, 2);
        return MarkerProblem.of(new MarkerRequest(patterns, Material.SHELL, cloth, SearchBudget.ofIterations(0)));
    }

    private static List<Pattern> patterns(Path csv) throws Exception {
        List<MeasurementSet> bodies = new ArrayList<>();
        for (BodyCsv.Row row : BodyCsv.read(csv)) {
            if (row instanceof BodyCsv.Row.Read read) {
                bodies.add(read.body());
            }
        }
        SplittableRandom random = new SplittableRandom(BODIES);
        List<Pattern> patterns = new ArrayList<>();
        while (patterns.size() < SUITS) {
            MeasurementSet body = bodies.get(random.nextInt(bodies.size()));
            DraftResult draft = new PatternEngine().draft("order" + patterns.size(), Style.twoPiece(), body);
            if (draft instanceof DraftResult.Drafted drafted) {
                patterns.add(drafted.pattern());
            }
        }
        return patterns;
    }
}
