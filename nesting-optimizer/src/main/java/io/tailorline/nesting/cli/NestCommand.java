package io.tailorline.nesting.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.Feasibility;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.io.InstanceJson;
import io.tailorline.nesting.io.SolutionJson;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.render.SolutionSvg;
import io.tailorline.nesting.search.CompactingPacker;
import io.tailorline.nesting.search.Compaction;
import io.tailorline.nesting.search.Packer;
import io.tailorline.nesting.search.StripPacker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nest}: packs an instance of the literature. */
@Command(name = "nest", description = "Packs a strip-packing instance.", mixinStandardHelpOptions = true)
final class NestCommand implements Callable<Integer> {

    /** Time reserved for the check and the files until a dry run has measured it, s. */
    private static final double RESERVE = 0.25;

    @Parameters(paramLabel = "INSTANCE.json", description = "The instance, in the JSON of the literature.")
    private Path instanceFile;

    @Mixin
    private SearchOptions options;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "SOLUTION.json",
            description = "Output file of the solution.")
    private Path out;

    @Option(names = "--svg", paramLabel = "FILE", description = "Picture of the solution, SVG.")
    private Path svg;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws FormatFault, IOException {
        CommandLine command = spec.commandLine();
        NestingCli.refuse(command, options.complaint());
        NestingCli.refuse(
                command,
                new DistinctFiles()
                        .reads("the instance", instanceFile)
                        .writes("--out", out)
                        .writes("--svg", svg)
                        .complaint());
        StopRule stop = options.stopRule(RESERVE);
        Instance instance =
                InstanceJson.read(instanceFile, note -> command.getErr().println("note: " + note));
        Optional<String> refusal = Feasibility.refusal(instance);
        if (refusal.isPresent()) {
            command.getErr().println(refusal.get());
            return NestingCli.CANNOT_BE_MET;
        }
        Progress progress = new Progress(command.getErr());
        PackingProblem problem = PackingProblem.of(instance);
        Packer packer = new CompactingPacker(
                new StripPacker(problem, options.seed, options.threads),
                new Compaction(problem, Solution::length, options.seed, options.threads));
        ResultFiles<Solution> files = new ResultFiles<>(found -> files(instance, found));
        Solution solution = packer.pack(stop, new OutputDryRun(stop, files::draw, progress));
        progress.end();
        files.write(solution);
        command.getOut()
                .printf(
                        Locale.ROOT,
                        "%s: length %.4f, density %.3f %%, %d evaluations%n",
                        instance.name(),
                        solution.length(),
                        100 * solution.density(),
                        packer.evaluations());
        return 0;
    }

    /** The files of a solution that has passed the independent check. */
    private Map<Path, byte[]> files(Instance instance, Solution solution) {
        CheckReport report = InstanceCheck.check(instance, solution);
        if (!report.passed()) {
            throw new IllegalStateException("The solution found is not legal: " + report.failures());
        }
        Map<Path, byte[]> files = new LinkedHashMap<>();
        if (svg != null) {
            files.put(svg, SolutionSvg.draw(instance, solution).getBytes(StandardCharsets.UTF_8));
        }
        files.put(out, SolutionJson.write(instance, solution).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
