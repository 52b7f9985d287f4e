package io.tailorline.pattern.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.io.PatternJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a pattern file, or reports what is wrong. */
@Command(
        name = "check",
        description = "Prints one line per invariant: name, figure, tolerance, ok or FAIL.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATTERN.json", description = "The pattern to check.")
    private Path pattern;

    @Override
    public Integer call() throws FormatFault {
        Certificate certificate = Certificate.of(PatternJson.read(pattern));
        PrintWriter stdout = spec.commandLine().getOut();
        certificate.results().stream().map(InvariantResult::line).forEach(stdout::println);
        stdout.flush();
        return certificate.isSound() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
