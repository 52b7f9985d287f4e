package io.tailorline.nesting.cli;

import io.tailorline.nesting.marker.TableMotion;
import picocli.CommandLine.Option;

/** How the knife travels on the table that cuts the marker: figures of its profile. */
final class TableOptions {

    @Option(
            names = "--air-speed",
            paramLabel = "MM/S",
            description = "Speed with the knife up (default 1200); this and the following as in the table's profile.")
    double airSpeed = TableMotion.USUAL.airSpeed();

    @Option(
            names = "--acceleration",
            paramLabel = "MM/S2",
            description = "Acceleration of the head (default 4903.325).")
    double acceleration = TableMotion.USUAL.acceleration();

    @Option(names = "--jerk", paramLabel = "MM/S3", description = "Jerk of the head (default 80000).")
    double jerk = TableMotion.USUAL.jerk();

    @Option(
            names = "--lift-angle",
            paramLabel = "DEGREES",
            description = "Corners that turn by this much or more are cut with a lift (default 60).")
    double liftAngleDeg = TableMotion.USUAL.liftAngleDeg();

    @Option(
            names = "--window",
            paramLabel = "MM",
            description = "Length of cloth under the knife at a time (default 1600).")
    double window = TableMotion.USUAL.window();

    /** The first invalid figure, if there is one. */
    String complaint() {
        try {
            motion();
            return "";
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    TableMotion motion() {
        return new TableMotion(airSpeed, acceleration, jerk, liftAngleDeg, window);
    }
}
