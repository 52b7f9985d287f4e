package io.tailorline.pattern.cli;

import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.PatternFormatFault;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementFinding.Impossible;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which measurements do not go together, without drafting. */
@Command(
        name = "check-measurements",
        description = "Prints one line per finding; 1 when a measurement is one that no body has.",
        mixinStandardHelpOptions = true)
final class CheckMeasurementsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BODY.json", description = "The body's measurements.")
    private Path body;

    @Override
    public Integer call() throws PatternFormatFault {
        List<MeasurementFinding> findings = MeasurementCheck.of(BodyJson.read(body));
        PrintWriter stdout = spec.commandLine().getOut();
        PrintWriter stderr = spec.commandLine().getErr();
        boolean possible = true;
        for (MeasurementFinding finding : findings) {
            boolean impossible = finding instanceof Impossible;
            (impossible ? stderr : stdout).println((impossible ? "impossible: " : "warning: ") + finding.message());
            possible &= !impossible;
        }
        if (findings.isEmpty()) {
            stdout.println("the measurements go together");
        }
        stdout.flush();
        return possible ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
