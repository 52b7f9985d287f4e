package io.tailorline.nesting.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The bundle constraints of an instance by slot: which parts turn together, and which must lie near each other.
 * Immutable.
 */
final class BundleRules {

    private static final int[] NOBODY = {};

    private final int[] turning;
    private final boolean[] mayReverse;
    private final BundleOrientation[] start;
    private final int[][] companions;

    private BundleRules(int slots, int bundles) {
        turning = new int[slots];
        Arrays.fill(turning, PartRules.NO_BUNDLE);
        mayReverse = new boolean[bundles];
        start = new BundleOrientation[bundles];
        companions = new int[slots][];
        Arrays.fill(companions, NOBODY);
    }

    static BundleRules of(
            Instance instance, OrientedShapes[] oriented, int[] partOfSlot, List<InitialCopy> initialCopies) {
        BundleRules rules =
                new BundleRules(partOfSlot.length, instance.bundles().size());
        List<List<Integer>> members = new ArrayList<>();
        instance.bundles().forEach(bundle -> members.add(new ArrayList<>()));
        for (int slot = 0; slot < partOfSlot.length; slot++) {
            PartRules part = instance.parts().get(partOfSlot[slot]).rules();
            if (part.bundle() != PartRules.NO_BUNDLE) {
                members.get(part.bundle()).add(slot);
                rules.turning[slot] = part.turnsWithBundle() ? part.bundle() : PartRules.NO_BUNDLE;
            }
        }
        for (int bundle = 0; bundle < members.size(); bundle++) {
            rules.decideStart(bundle, instance, oriented, partOfSlot);
            if (Double.isFinite(instance.bundles().get(bundle).within())) {
                for (int slot : members.get(bundle)) {
                    rules.companions[slot] = members.get(bundle).stream()
                            .mapToInt(Integer::intValue)
                            .filter(other -> other != slot)
                            .toArray();
                }
            }
        }
        for (InitialCopy copy : initialCopies) {
            int bundle = rules.turning[copy.slot()];
            if (copy.fixed() && bundle != PartRules.NO_BUNDLE) {
                rules.pin(bundle, oriented[partOfSlot[copy.slot()]].degrees(copy.orientation()));
            }
        }
        return rules;
    }

    private void decideStart(int bundle, Instance instance, OrientedShapes[] oriented, int[] partOfSlot) {
        boolean forward = turningParts(bundle, partOfSlot).allMatch(part -> oriented[part].forward() > 0);
        boolean reversed =
                turningParts(bundle, partOfSlot).allMatch(part -> oriented[part].forward() < oriented[part].count());
        if (!forward && !reversed) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The parts of bundle %d may not lie in one direction: some only near 0, others only near 180 degrees.",
                    bundle));
        }
        mayReverse[bundle] =
                forward && reversed && instance.bundles().get(bundle).mayReverse();
        start[bundle] = mayReverse[bundle]
                ? BundleOrientation.OPEN
                : forward ? BundleOrientation.FORWARD : BundleOrientation.REVERSED;
    }

    private IntStream turningParts(int bundle, int[] partOfSlot) {
        return IntStream.range(0, partOfSlot.length)
                .filter(slot -> turning[slot] == bundle)
                .map(slot -> partOfSlot[slot])
                .distinct();
    }

    /** The first fixed copy decides. */
    private void pin(int bundle, double degrees) {
        if (mayReverse[bundle]) {
            mayReverse[bundle] = false;
            start[bundle] = BundleOrientation.of(degrees);
        }
    }

    /** The bundle that the part in a slot turns with, or {@link PartRules#NO_BUNDLE}. */
    int turning(int slot) {
        return turning[slot];
    }

    boolean mayReverse(int bundle) {
        return mayReverse[bundle];
    }

    BundleOrientation[] start() {
        return start.clone();
    }

    /** The other slots of a bundle that must keep together, not to be written to. */
    int[] companions(int slot) {
        return companions[slot];
    }
}
