package io.tailorline.pattern.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementFinding.Refused;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports inconsistent measurements and proposes alterations for the posture, without drafting. */
@Command(
        name = "check-measurements",
        description =
                "Prints one line per finding; exits 1 when a measurement is missing or impossible. Posture proposals for a tailor follow.",
        mixinStandardHelpOptions = true)
final class CheckMeasurementsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BODY.json", description = "The body's measurements.")
    private Path body;

    @Override
    public Integer call() throws FormatFault {
        MeasurementSet measured = BodyJson.read(body);
        List<MeasurementFinding> findings = MeasurementCheck.of(measured);
        PrintWriter stdout = spec.commandLine().getOut();
        PrintWriter stderr = spec.commandLine().getErr();
        boolean possible = true;
        for (MeasurementFinding finding : findings) {
            boolean impossible = finding instanceof Refused;
            (impossible ? stderr : stdout).println((impossible ? "impossible: " : "warning: ") + finding.message());
            possible &= !impossible;
        }
        for (Reason missing : missing(measured)) {
            stderr.println("missing: " + missing.message());
            possible = false;
        }
        if (findings.isEmpty() && possible) {
            stdout.println("the measurements are consistent");
        }
        new PatternEngine()
                .proposals(Style.threePiece(), measured)
                .forEach(proposal -> stdout.println("proposal: " + proposal.text()));
        stdout.flush();
        return possible ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Measurements without which a draft would not begin: their reasons show no value. */
    private static List<Reason> missing(MeasurementSet measured) {
        return new PatternEngine()
                .refusals(Style.threePiece(), measured).stream()
                        .filter(reason -> reason.value().isEmpty())
                        .toList();
    }
}
