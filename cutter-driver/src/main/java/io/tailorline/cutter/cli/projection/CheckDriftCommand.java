package io.tailorline.cutter.cli.projection;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.io.CalibrationJson;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.cutter.projection.Drift;
import io.tailorline.cutter.projection.Residual;
import io.tailorline.json.FormatFault;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check-drift}: two marks measured again say whether the projector still shines where it did. */
@Command(
        name = "check-drift",
        mixinStandardHelpOptions = true,
        description = "Reports how far a projected picture has moved since it was calibrated.")
public final class CheckDriftCommand implements Callable<Integer> {

    /** Marks nearer than this are one mark, mm. */
    private static final double SAME_MARK = 5;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CAL.json", description = "the calibration")
    private Path calibration;

    @Parameters(index = "1", paramLabel = "POINTS.json", description = "two or more marks, measured again")
    private Path again;

    @Override
    public Integer call() throws FormatFault, CommandFailed {
        Calibration known = CalibrationJson.read(calibration);
        CalibrationJson.Points measured = CalibrationJson.readPoints(again);
        if (!measured.picture().equals(known.map().size())) {
            throw new CommandFailed("The marks were measured at another picture size than the calibration.");
        }
        if (measured.points().size() < 2) {
            throw new CommandFailed("One mark does not show a rotation. Measure two, far apart.");
        }
        if (measured.points().stream()
                .allMatch(
                        mark -> mark.table().distanceTo(measured.points().get(0).table()) < SAME_MARK)) {
            throw new CommandFailed(
                    "The marks are in one place, which does not show a rotation. Measure two, far apart.");
        }
        Drift drift = known.drift(measured.points());
        for (Residual moved : drift.moved()) {
            spec.commandLine().getOut().printf(Locale.ROOT, "%-10s moved %.2f mm%n", moved.point(), moved.size());
        }
        spec.commandLine().getOut().flush();
        Optional<String> warning = drift.warning();
        if (warning.isPresent()) {
            throw new CommandFailed(warning.get());
        }
        return 0;
    }
}
