package io.tailorline.nesting.model;

import io.tailorline.geometry.Ring;
import io.tailorline.geometry.Rotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The angles in which a part may lie on the strip, and which of them are tried. */
final class PartAngles {

    /** Angles that are sampled are at least so far apart, degrees. */
    private static final double COARSE = 20;

    /** Angles that a freely turning part is tried at make so many times the usual ones, at most: 5.6 degrees apart. */
    private static final int MOST_BETWEEN = 4;

    /** Usual angles of a freely turning part. */
    private static final int FREE_ANGLES = 16;

    /** Shapes of all freely turning parts together, about 4 kB each. */
    private static final int MOST_FREE_SHAPES = 8192;

    private static final double FULL_TURN = 360;

    /** Two angles closer than this are the same, degrees. */
    private static final double SAME_ANGLE = 1e-3;

    private PartAngles() {}

    /** The first of every few angles that lie close together. */
    static List<Double> coarse(List<Double> angles, boolean turnsWithBundle) {
        List<Double> coarse = new ArrayList<>();
        for (double angle : angles) {
            boolean isNear = coarse.stream()
                    .anyMatch(other -> StrictMath.abs(StrictMath.IEEEremainder(angle - other, FULL_TURN)) < COARSE
                            && !(turnsWithBundle && Orientations.isReversed(angle) != Orientations.isReversed(other)));
            if (!isNear) {
                coarse.add(angle);
            }
        }
        return coarse;
    }

    /** The more angles of freely turning parts, the fewer parts there are. */
    static List<Double> tried(Part part, int parts) {
        int finer = Math.max(1, Math.min(MOST_BETWEEN, MOST_FREE_SHAPES / FREE_ANGLES / parts));
        return part.orientations().free()
                ? part.orientations().finer(finer)
                : part.orientations().degrees();
    }

    /** At which fixed copies lie, however they were turned, and others by angles that are allowed. */
    static List<Double> initial(Instance instance, Part part) {
        return instance.initialPlacements().stream()
                .filter(initial -> initial.part() >= 0
                        && initial.part() < instance.parts().size()
                        && instance.parts().get(initial.part()) == part)
                .filter(initial -> initial.fixed()
                        || mayLie(instance, part, initial.transform().rotationDeg()))
                .map(initial -> initial.transform().rotationDeg())
                .toList();
    }

    private static boolean mayLie(Instance instance, Part part, double angle) {
        return part.orientations().allows(angle)
                && fits(instance, part, part.room().turned(angle), angle);
    }

    static boolean isSame(double a, double b) {
        return StrictMath.abs(StrictMath.IEEEremainder(a - b, FULL_TURN)) < SAME_ANGLE;
    }

    static boolean fits(Instance instance, Part part, Ring turned, double angle) {
        PartRules rules = part.rules();
        if (turned.height() > instance.height()) {
            return false;
        }
        if (rules.bundle() != PartRules.NO_BUNDLE) {
            Bundle bundle = instance.bundles().get(rules.bundle());
            boolean against = rules.turnsWithBundle() && !bundle.mayReverse() && Orientations.isReversed(angle);
            if (against || turned.width() > bundle.within()) {
                return false;
            }
        }
        Lattice.Axis across = rules.lattice().across();
        if (across.isFree() || across.group() != Lattice.Axis.TO_THE_STRIP) {
            return true;
        }
        double anchor =
                Rotation.of(angle).y(rules.lattice().anchorX(), rules.lattice().anchorY());
        return RepeatGrid.hasPlace(
                across.phase() - anchor, across.repeat(), -turned.minY(), instance.height() - turned.maxY());
    }

    static String nowhere(Instance instance, Part part) {
        if (PackingProblem.isTooHigh(part, instance.height())) {
            return String.format(
                    Locale.ROOT,
                    "Part %d is %s high, the strip only %s.",
                    part.id(),
                    part.room().height(),
                    instance.height());
        }
        Lattice.Axis across = part.rules().lattice().across();
        return String.format(
                Locale.ROOT,
                "Part %d, %s by %s, has no place on the strip, %s high, that its rules allow: its anchor must lie at %s and"
                        + " every %s across, and its bundle may reach %s along.",
                part.id(),
                part.room().width(),
                part.room().height(),
                instance.height(),
                across.phase(),
                across.repeat(),
                part.rules().bundle() == PartRules.NO_BUNDLE
                        ? Double.POSITIVE_INFINITY
                        : instance.bundles().get(part.rules().bundle()).within());
    }
}
