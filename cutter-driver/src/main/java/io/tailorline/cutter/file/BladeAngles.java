package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;
import java.util.Optional;

/**
 * Where the blade points while it cuts. Along a curve it turns as it goes: in each point it stands between the two
 * chords, nearer to the longer one, so that neither is left by more than {@link #ASIDE}. In a corner it stays in the
 * direction of the cut until the end and turns in its place.
 */
final class BladeAngles {

    /** A turn above this is a corner, not the bend of a curve, degrees: as the planner brakes for it. */
    static final double SHARPEST_BEND = 20;

    /** Turned along a chord, the blade may point this far beside its end, mm: a thread. */
    static final double ASIDE = 0.5;

    private static final double FULL_TURN = 360;

    private BladeAngles() {}

    /**
     * The direction in which the blade ends a cut, degrees.
     *
     * @param next where the cut goes on without a lift; empty when it does not
     */
    static double atEnd(TablePoint from, TablePoint to, Optional<TablePoint> next) {
        double along = direction(from, to);
        if (next.isEmpty()) {
            return along;
        }
        double turn = StrictMath.IEEEremainder(direction(to, next.get()) - along, FULL_TURN);
        double before = from.distanceTo(to);
        double after = to.distanceTo(next.get());
        double aside = StrictMath.toRadians(StrictMath.abs(turn)) * before * after / (before + after);
        boolean isBend = StrictMath.abs(turn) <= SHARPEST_BEND && aside <= ASIDE;
        return isBend ? along + turn * after / (before + after) : along;
    }

    /** Degrees. */
    static double direction(TablePoint from, TablePoint to) {
        return StrictMath.toDegrees(StrictMath.atan2(to.y() - from.y(), to.x() - from.x()));
    }

    /** The end of the first cut after a step, before the knife is lifted or turned; notches in passing lie between. */
    static Optional<TablePoint> nextCut(List<CutStep> steps, int step, TablePoint at) {
        for (int i = step + 1; i < steps.size(); i++) {
            if (steps.get(i) instanceof CutStep.CutTo cut) {
                if (!cut.to().equals(at)) {
                    return Optional.of(cut.to());
                }
            } else if (!(steps.get(i) instanceof CutStep.CutNotch)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
