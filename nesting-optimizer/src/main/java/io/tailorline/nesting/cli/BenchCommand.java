package io.tailorline.nesting.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.bench.BenchPage;
import io.tailorline.nesting.bench.BenchSummary;
import io.tailorline.nesting.bench.InstanceFolder;
import io.tailorline.nesting.bench.Run;
import io.tailorline.nesting.bench.Strip;
import io.tailorline.nesting.bench.Suits;
import io.tailorline.nesting.bench.Task;
import io.tailorline.nesting.io.BenchReport;
import io.tailorline.nesting.io.RecordFolder;
import io.tailorline.nesting.render.SolutionSvg;
import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: the instances of a folder, or suits of a population, with several seeds, for the same time. */
@Command(
        name = "bench",
        description = "Packs instances or suits, each with several seeds, and sums up.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final double WARM_UP_SECONDS = 2;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Source source;

    @Option(
            names = "--suits",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,5,20",
            description = "Suits a lay, with --bodies (default ${DEFAULT-VALUE}).")
    private List<Integer> suits;

    @Option(
            names = "--seconds",
            required = true,
            split = ",",
            paramLabel = "S",
            description = "Search time of each run, s; several are run one after the other.")
    private List<Double> seconds;

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

    @Option(
            names = "--goal",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description = "Density whose time is taken, per cent.")
    private double goal;

    @Option(names = "--report", paramLabel = "REPORT.csv", description = "Every run, CSV.")
    private Path report;

    @Option(names = "--page", paramLabel = "PAGE.md", description = "The summary as a page.")
    private Path page;

    @Option(
            names = "--records",
            paramLabel = "DIR",
            description = "Folder of the densest solutions and their pictures; a denser one replaces the stored one.")
    private Path records;

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

    private final List<BenchReport.Row> rows = new ArrayList<>();
    private final Map<String, List<Double>> others = new TreeMap<>();

    /** What is packed. */
    static final class Source {

        @Option(names = "--instances", required = true, paramLabel = "DIR", description = "Folder of instances.")
        private Path folder;

        @Option(
                names = "--bodies",
                required = true,
                paramLabel = "BODIES.csv",
                description = "Bodies whose suits are laid, with the columns of ANSUR II; each seed takes other ones.")
        private Path bodies;
    }

    @Override
    public Integer call() throws FormatFault, IOException {
        CommandLine command = spec.commandLine();
        requireValid(command);
        List<Task> tasks = source.bodies == null
                ? InstanceFolder.tasks(source.folder, command.getErr()::println)
                : Suits.tasks(source.bodies, suits);
        warmUp(tasks.get(0));
        for (double each : seconds) {
            for (Task task : tasks) {
                for (int seed = 0; seed < seeds; seed++) {
                    run(task.name(), task.strip().apply(seed), seed, each);
                }
            }
        }
        BenchSummary.lines(rows).forEach(command.getOut()::println);
        if (report != null) {
            AtomicFiles.write(report, BenchReport.write(rows));
        }
        if (page != null) {
            AtomicFiles.write(page, page().text());
        }
        return 0;
    }

    private void requireValid(CommandLine command) {
        boolean isTime = seconds.stream().allMatch(each -> each > 0 && each <= SearchOptions.MOST_SECONDS);
        if (!isTime || seeds < 1 || threads < 1 || threads > SearchOptions.MOST_THREADS) {
            throw new CommandLine.ParameterException(
                    command, "--seconds must be more than 0 and at most a week, --seeds and --threads at least 1.");
        }
        if (!(goal > 0 && goal <= 100)) {
            throw new CommandLine.ParameterException(command, "--goal must be more than 0 and at most 100 %.");
        }
        if (suits.stream().anyMatch(count -> count < 1)) {
            throw new CommandLine.ParameterException(command, "--suits must be at least 1 each.");
        }
        if (source.bodies != null && (peer != null || records != null)) {
            throw new CommandLine.ParameterException(command, "--peer and --records go with --instances.");
        }
    }

    private void warmUp(Task task) {
        Run.of(task.name(), task.strip().apply(0), seeds, budget(Math.min(WARM_UP_SECONDS, seconds.get(0))), 1);
    }

    private Run.Budget budget(double each) {
        return new Run.Budget(each, threads, byProcessorTime);
    }

    private void run(String name, Strip strip, int seed, double each) throws FormatFault, IOException {
        Run run = Run.of(name, strip, seed, budget(each), goal / 100);
        BenchReport.Row row = run.row();
        rows.add(row);
        print(
                "%s seed %d: %.3f %%, %d evaluations in %.2f cpu s",
                name, seed, 100 * row.density(), row.evaluations(), row.cpuSeconds());
        if (records != null
                && new RecordFolder(records)
                        .offer(
                                row,
                                strip.instance(),
                                run.solution(),
                                SolutionSvg.draw(strip.instance(), run.solution()))) {
            print("stored as the densest so far");
        }
        if (peer != null) {
            others.computeIfAbsent(BenchSummary.key(name, each), any -> new ArrayList<>())
                    .add(besides(strip.file().orElseThrow(), each, seed));
        }
    }

    private double besides(Path file, double each, long seed) throws IOException {
        try {
            double density = new Peer(peer).density(file, each, seed);
            print("  peer: %.3f %%", 100 * density);
            return density;
        } catch (Peer.Failed failed) {
            throw new CommandLine.ExecutionException(spec.commandLine(), failed.getMessage(), failed);
        }
    }

    private void print(String format, Object... values) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, format, values));
        spec.commandLine().getOut().flush();
    }

    private BenchPage page() {
        boolean areSuits = source.bodies != null;
        return new BenchPage(
                areSuits ? "Nesting: suits" : "Nesting: instances of the literature",
                areSuits
                        ? "Two-piece suits for bodies as measured, 1500 mm of one-way cloth, gap 2 mm."
                                + " Each run takes other bodies, so the spread is that of bodies."
                        : "Density is the area of the items over the area of the strip used.",
                "java -jar nesting-optimizer-cli.jar " + words(),
                byProcessorTime ? "seconds of processor time divided by the workers" : "seconds of wall time",
                BenchSummary.table(rows, others, goal / 100));
    }

    /** The options as given, folders and files by their last name. */
    private String words() {
        return spec.commandLine().getParseResult().originalArgs().stream()
                .map(word -> word.contains("/") && !word.contains(" ")
                        ? Path.of(word).getFileName().toString()
                        : word)
                .map(word -> word.contains(" ") ? "\"%s\"".formatted(word) : word)
                .collect(Collectors.joining(" "));
    }
}
