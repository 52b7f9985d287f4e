package io.tailorline.pattern.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.fit.FitMeasure;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Pattern;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a pattern file, or reports what is wrong. */
@Command(
        name = "check",
        description = {
            "Prints one line per invariant: name, figure, tolerance, ok or FAIL;",
            "then the fitting table: each measure of the body, of the finished pieces, the ease and its limits."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATTERN.json", description = "The pattern to check.")
    private Path pattern;

    @Override
    public Integer call() throws FormatFault {
        Pattern read = PatternJson.read(pattern);
        Certificate certificate = Certificate.of(read);
        PrintWriter stdout = spec.commandLine().getOut();
        certificate.results().stream().map(InvariantResult::line).forEach(stdout::println);
        List<FitMeasure> fit = FitMeasures.of(read);
        if (!fit.isEmpty()) {
            stdout.println();
            stdout.println(FitMeasure.head());
            fit.stream().map(FitMeasure::line).forEach(stdout::println);
        }
        stdout.flush();
        return certificate.isSound() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
