package io.tailorline.nesting.bench;

import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.io.BenchReport;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.search.CompactingPacker;
import io.tailorline.nesting.search.Compaction;
import io.tailorline.nesting.search.LayPacker;
import io.tailorline.nesting.search.Packer;
import io.tailorline.nesting.search.StripPacker;
import io.tailorline.nesting.search.Terminator;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * One search of a benchmark, checked by the independent check.
 *
 * @param row figures for the report
 */
public record Run(Strip strip, Solution solution, BenchReport.Row row) {

    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * How long is searched.
     *
     * @param seconds wall time, or processor time divided by the workers
     * @param threads workers
     */
    public record Budget(double seconds, int threads, boolean byProcessorTime) {

        private Terminator stop(long wall, long cpu) {
            long nanos = (long) (seconds * NANOS_PER_SECOND);
            return byProcessorTime
                    ? Terminator.deadline(Run::cpuNanos, cpu, cpu + nanos * threads)
                    : Terminator.deadline(System::nanoTime, wall, wall + nanos);
        }
    }

    /**
     * @param goal density whose time is taken, 0 to 1
     * @throws IllegalStateException when the result is not legal
     */
    public static Run of(String name, Strip strip, int seed, Budget budget, double goal) {
        long wall = System.nanoTime();
        long cpu = cpuNanos();
        Terminator stop = budget.stop(wall, cpu);
        SearchProgress milestones = new SearchProgress(() -> stop.spent() * budget.seconds(), goal);
        PackingProblem problem = PackingProblem.of(strip.instance());
        Packer search = strip.isLay()
                ? new LayPacker(problem, strip.orders(), seed, budget.threads())
                : new StripPacker(problem, seed, budget.threads());
        Packer packer = new CompactingPacker(search, new Compaction(problem, Solution::length, seed, budget.threads()));
        Solution solution = packer.pack(stop, milestones);
        double searched = (System.nanoTime() - wall) / NANOS_PER_SECOND;
        double used = (cpuNanos() - cpu) / NANOS_PER_SECOND;
        CheckReport legal = InstanceCheck.check(strip.instance(), solution);
        if (!legal.passed()) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%s, seed %d is not legal: %s", name, seed, legal.failures()));
        }
        BenchReport.Row row = new BenchReport.Row(
                name,
                seed,
                budget.seconds(),
                searched,
                solution.density(),
                packer.evaluations(),
                used,
                (System.nanoTime() - wall) / NANOS_PER_SECOND,
                packer.iterations(),
                budget.threads(),
                solution.length(),
                milestones.first(),
                milestones.goal());
        return new Run(strip, solution, row);
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
