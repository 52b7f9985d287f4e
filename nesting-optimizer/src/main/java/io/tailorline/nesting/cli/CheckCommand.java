package io.tailorline.nesting.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.io.InstanceJson;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.io.MarkerRulesJson;
import io.tailorline.nesting.io.SolutionJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.model.Instance;
import io.tailorline.pattern.piece.OrderPieces;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: a solution against its instance, or a marker, against its patterns when they are given. */
@Command(
        name = "check",
        description = {
            "Checks a solution against its instance: check INSTANCE.json SOLUTION.json,",
            "or a marker, complete only with its patterns: check MARKER.json [PATTERN.json...]."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Instance and solution, or marker and patterns.")
    private List<Path> files;

    @Option(
            names = "--rules",
            paramLabel = "RULES.json",
            description = "Rules of the shop to check a marker against; default: those recorded in the marker.")
    private Path rulesFile;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws FormatFault {
        JsonCursor file = JsonCursor.read(files.get(0));
        CheckReport report = MarkerJson.isMarker(file) ? checkMarker(file) : checkSolution(file);
        report.lines().forEach(line -> spec.commandLine().getOut().println(line));
        if (!report.passed()) {
            spec.commandLine()
                    .getErr()
                    .println("check FAILED: "
                            + report.failures().stream()
                                    .map(CheckReport.Line::name)
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
        }
        return report.passed() ? 0 : NestingCli.CANNOT_BE_MET;
    }

    private CheckReport checkMarker(JsonCursor file) throws FormatFault {
        List<OrderPieces> orders = OrderFiles.read(files.subList(1, files.size()));
        Marker marker = MarkerJson.read(file);
        return MarkerCheck.check(marker, orders, rulesFile == null ? marker.rules() : MarkerRulesJson.read(rulesFile));
    }

    private CheckReport checkSolution(JsonCursor file) throws FormatFault {
        if (!InstanceJson.isInstance(file)) {
            throw file.fault("a marker or a strip-packing instance");
        }
        if (files.size() != 2) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    String.format(
                            Locale.ROOT,
                            "An instance is checked with exactly one solution, not %d.",
                            files.size() - 1));
        }
        Instance instance = InstanceJson.read(file);
        return InstanceCheck.check(instance, SolutionJson.read(files.get(1), instance));
    }
}
