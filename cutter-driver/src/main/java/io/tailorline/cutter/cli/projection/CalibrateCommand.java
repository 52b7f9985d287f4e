package io.tailorline.cutter.cli.projection;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.io.CalibrationJson;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.cutter.projection.CalibrationResult;
import io.tailorline.cutter.projection.Calibrator;
import io.tailorline.cutter.projection.Residual;
import io.tailorline.cutter.render.CalibrationSvg;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calibrate}: measured points become the map of a projector. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Fits a projector to a table from nine or more measured points.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the calibration is written",
            "1:the points hold no calibration (too few, in a cluster, on a line, outside the picture, turned over), or one is"
                    + " farther off than allowed; nothing is written",
            "2:wrong usage",
            "3:an input file is broken or missing"
        })
public final class CalibrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "POINTS.json", description = "marks on the table and the pixels moved onto them")
    private Path points;

    @Option(names = "--out", required = true, paramLabel = "CAL.json", description = "where the calibration goes")
    private Path out;

    @Option(names = "--date", description = "when it was measured (default: today)")
    private Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--test-svg",
            paramLabel = "F",
            description = "picture of boxes of known size, to project and measure")
    private Path test;

    @Option(names = "--mirror", description = "the projector projects by way of a mirror, which turns the picture over")
    private boolean mirror;

    @Option(names = "--accept", description = "write it even if a point is farther off than allowed")
    private boolean accept;

    @Override
    public Integer call() throws FormatFault, CommandFailed, IOException {
        CalibrationJson.Points measured = CalibrationJson.readPoints(points);
        CalibrationResult result = Calibrator.calibrate(
                measured.table(),
                date.orElseGet(LocalDate::now).toString(),
                measured.picture(),
                measured.points(),
                mirror);
        if (result instanceof CalibrationResult.Refused refused) {
            throw new CommandFailed(refused.message());
        }
        Calibration calibration = ((CalibrationResult.Calibrated) result).calibration();
        tell(calibration);
        if (!calibration.isTrusted() && !accept) {
            throw new CommandFailed(out + " is not written; --accept writes it anyway.");
        }
        CalibrationJson.write(calibration, out);
        if (test != null) {
            AtomicFiles.write(test, CalibrationSvg.draw(calibration));
        }
        return 0;
    }

    private void tell(Calibration calibration) {
        PrintWriter words = spec.commandLine().getOut();
        for (Residual residual : calibration.residuals()) {
            words.printf(Locale.ROOT, "%-10s %6.2f mm%n", residual.point(), residual.size());
        }
        words.printf(
                Locale.ROOT,
                "rms %.2f mm, at most %.2f mm at %s%s%n",
                calibration.rms(),
                calibration.worst().size(),
                calibration.worst().point(),
                calibration.map().isStraight()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", lens term %.4f",
                                calibration.map().radial()));
        words.flush();
        calibration.warnings().forEach(spec.commandLine().getErr()::println);
    }
}
