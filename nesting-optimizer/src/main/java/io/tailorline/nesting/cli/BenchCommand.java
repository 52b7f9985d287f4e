package io.tailorline.nesting.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.Feasibility;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.io.BenchReport;
import io.tailorline.nesting.io.InstanceJson;
import io.tailorline.nesting.io.RecordFolder;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PreparedInstance;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.render.SolutionSvg;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.StripPacker;
import io.tailorline.nesting.search.Terminator;
import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: every instance of a folder, with several seeds, for the same time. */
@Command(name = "bench", description = "Packs every instance of a folder.", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final double NANOS_PER_SECOND = 1e9;

    @Option(names = "--instances", required = true, paramLabel = "DIR", description = "Folder of instances.")
    private Path folder;

    @Option(names = "--seconds", required = true, paramLabel = "S", description = "Search time of each run, s.")
    private double seconds;

    @Option(names = "--seeds", required = true, paramLabel = "N", description = "Seeds 0 to N - 1.")
    private int seeds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Workers (default ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--cpu",
            description = "Count processor time divided by threads instead of wall time: for a machine that is busy.")
    private boolean byProcessorTime;

    @Option(names = "--report", required = true, paramLabel = "REPORT.csv", description = "Report of the results.")
    private Path report;

    @Option(
            names = "--records",
            paramLabel = "DIR",
            description = "Folder of the densest solutions and their pictures; a denser one replaces the stored one.")
    private Path records;

    @Option(names = "--table", paramLabel = "TABLE.md", description = "The summary as a Markdown table.")
    private Path table;

    @Option(
            names = "--peer",
            paramLabel = "CMD",
            description = {
                "Another program, run after each of ours on the same instance, for the same time, with the same seed:",
                "\"CMD {instance} {seconds} {seed}\". The last density that it prints counts."
            })
    private String peer;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws FormatFault, IOException {
        CommandLine command = spec.commandLine();
        if (!(seconds > 0 && seconds <= SearchOptions.MOST_SECONDS)
                || seeds < 1
                || threads < 1
                || threads > SearchOptions.MOST_THREADS) {
            throw new CommandLine.ParameterException(
                    command, "--seconds must be more than 0 and at most a week, --seeds and --threads at least 1.");
        }
        List<BenchReport.Row> rows = new ArrayList<>();
        Map<String, List<Double>> others = new TreeMap<>();
        for (Path file : files()) {
            try {
                Instance instance =
                        InstanceJson.read(file, note -> command.getErr().println("note: " + note));
                Optional<String> refusal = Feasibility.refusal(instance);
                if (refusal.isPresent()) {
                    command.getErr().println("skipped: %s, %s".formatted(file, refusal.get()));
                    continue;
                }
                for (int seed = 0; seed < seeds; seed++) {
                    BenchReport.Row row = run(file, instance, seed);
                    rows.add(row);
                    if (peer != null) {
                        others.computeIfAbsent(row.instance(), any -> new ArrayList<>())
                                .add(besides(file, seed));
                    }
                }
            } catch (FormatFault fault) {
                command.getErr().println("skipped: " + fault.getMessage());
            }
        }
        if (rows.isEmpty()) {
            throw new FormatFault(folder.toString(), "folder", "no instance", "at least 1 strip-packing instance");
        }
        AtomicFiles.write(report, BenchReport.write(rows));
        BenchSummary.lines(rows).forEach(command.getOut()::println);
        if (table != null) {
            AtomicFiles.write(table, BenchSummary.table(rows, others));
        }
        return 0;
    }

    private double besides(Path file, long seed) throws IOException {
        try {
            double density = new Peer(peer).density(file, seconds, seed);
            spec.commandLine().getOut().printf(Locale.ROOT, "  peer: %.3f %%%n", 100 * density);
            return density;
        } catch (Peer.Failed failed) {
            throw new CommandLine.ExecutionException(spec.commandLine(), failed.getMessage(), failed);
        }
    }

    private List<Path> files() throws FormatFault {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FormatFault(folder.toString(), "folder", "cannot be listed", "a folder of instances");
        }
    }

    private BenchReport.Row run(Path file, Instance instance, long seed) throws FormatFault, IOException {
        long wallBefore = System.nanoTime();
        long cpuBefore = cpuNanos();
        long budget = (long) (seconds * NANOS_PER_SECOND);
        Terminator stop = byProcessorTime
                ? Terminator.deadline(BenchCommand::cpuNanos, cpuBefore, cpuBefore + budget * threads)
                : Terminator.deadline(System::nanoTime, wallBefore, wallBefore + budget);
        StripPacker packer = new StripPacker(new PreparedInstance(instance), seed, threads);
        Solution solution = packer.pack(stop, SolutionListener.none());
        double wallSeconds = (System.nanoTime() - wallBefore) / NANOS_PER_SECOND;
        double cpuSeconds = (cpuNanos() - cpuBefore) / NANOS_PER_SECOND;
        CheckReport legal = InstanceCheck.check(instance, solution);
        if (!legal.passed()) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%s, seed %d is not legal: %s", file, seed, legal.failures()));
        }
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        BenchReport.Row row = new BenchReport.Row(
                name,
                seed,
                wallSeconds,
                solution.density(),
                packer.evaluations(),
                cpuSeconds,
                (System.nanoTime() - wallBefore) / NANOS_PER_SECOND,
                packer.iterations(),
                threads,
                solution.length());
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s seed %d: %.3f %%, %d evaluations in %.2f cpu s%n",
                        name,
                        seed,
                        100 * row.density(),
                        row.evaluations(),
                        row.cpuSeconds());
        keep(row, instance, solution);
        spec.commandLine().getOut().flush();
        return row;
    }

    private void keep(BenchReport.Row row, Instance instance, Solution solution) throws FormatFault, IOException {
        if (records != null
                && new RecordFolder(records).offer(row, instance, solution, SolutionSvg.draw(instance, solution))) {
            spec.commandLine().getOut().println("stored as the densest so far");
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
