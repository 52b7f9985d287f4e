package io.tailorline.nesting.bench;

import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.io.FabricJson;
import io.tailorline.nesting.io.InstanceJson;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.StripPacker;
import io.tailorline.nesting.search.Terminator;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Speed and quality of one worker, side by side on a busy machine: time is counted as CPU time of the searching thread.
 *
 * <p>Arguments: CPU seconds (or {@code 500i} for iterations), number of seeds, then instances, each {@code FILE.json}
 * or {@code FABRIC.json,PATTERN.json,...} for the shell marker of one or several suits. One warm-up run comes first.
 * Pin it: {@code taskset -c 0 java -cp ... io.tailorline.nesting.bench.SearchTiming 8 5 swim.json}.
 */
final class SearchTiming {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SearchTiming() {}

    public static void main(String[] arguments) throws Exception {
        String budget = arguments[0];
        int seeds = Integer.parseInt(arguments[1]);
        for (int i = 2; i < arguments.length; i++) {
            Instance instance = instance(arguments[i]);
            if (i == 2 && seeds > 1) {
                run(instance, "3", 1000);
            }
            double density = 0;
            double rate = 0;
            StringBuilder each = new StringBuilder();
            for (int seed = 0; seed < seeds; seed++) {
                Run run = run(instance, budget, seed);
                density += run.density() / seeds;
                rate += run.evaluations() / run.cpuSeconds() / seeds;
                each.append(String.format(Locale.ROOT, " %.2f", 100 * run.density()));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %.3f %%  %.3f M/s  (%s)%n",
                    arguments[i].replaceAll("[^,]*/", ""),
                    100 * density,
                    rate / 1e6,
                    each.toString().trim());
        }
    }

    private record Run(double density, long evaluations, long iterations, double cpuSeconds) {}

    private static Run run(Instance instance, String budget, long seed) {
        LongSupplier clock = THREADS::getCurrentThreadCpuTime;
        long start = clock.getAsLong();
        Terminator stop = budget.endsWith("i")
                ? Terminator.iterations(Long.parseLong(budget.substring(0, budget.length() - 1)))
                : Terminator.deadline(clock, start, start + (long) (Double.parseDouble(budget) * 1e9));
        StripPacker packer = new StripPacker(PackingProblem.of(instance), seed, 1);
        Solution solution = packer.pack(stop, SolutionListener.none());
        double seconds = (clock.getAsLong() - start) / 1e9;
        if (!InstanceCheck.check(instance, solution).passed()) {
            throw new IllegalStateException("Seed %d is not legal.".formatted(seed));
        }
        return new Run(solution.density(), packer.evaluations(), packer.iterations(), seconds);
    }

    private static Instance instance(String name) throws Exception {
        String[] files = name.split(",");
        if (files.length == 1) {
            return InstanceJson.read(Path.of(name));
        }
        List<Pattern> orders = new ArrayList<>();
        for (int i = 1; i < files.length; i++) {
            orders.add(PatternJson.read(Path.of(files[i])));
        }
        SearchBudget none = SearchBudget.ofIterations(0);
        return MarkerProblem.of(new MarkerRequest(orders, Material.SHELL, FabricJson.read(Path.of(files[0])), none))
                .instance();
    }
}
