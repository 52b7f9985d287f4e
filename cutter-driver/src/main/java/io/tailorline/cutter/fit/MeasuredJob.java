package io.tailorline.cutter.fit;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutStep;
import java.util.List;
import java.util.Locale;

/**
 * A job that was cut and timed.
 *
 * @param name by which reports call it
 * @param steps of its program
 * @param seconds table time from start to done, pauses not counted
 */
public record MeasuredJob(String name, List<CutStep> steps, double seconds) {

    /** A day, s: more is another unit. */
    private static final double LONGEST = 86_400;

    public MeasuredJob {
        steps = List.copyOf(steps);
        if (!(seconds > 0 && seconds <= LONGEST)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The time of %s (%s s) must be above 0 and at most %.0f s. Give the table's time in seconds.",
                    name,
                    seconds,
                    LONGEST));
        }
    }

    double predicted(TableProfile table) {
        return ProgramTime.of(steps, table).total();
    }
}
