package io.tailorline.workflow.workshop.stock;

import io.tailorline.geometry.Mm;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The usable lengths of a roll: what lies between the flaws that end a length, in the roll's own frame, one after the
 * other from the outer end. A box around each flaw stands for it.
 *
 * <p>The cloth is cut in thought across at each end of a flaw; between two such lines the same flaws lie side by side.
 * A stretch is lost when a flaw in it ends a length by itself, when the flaws in it span more of the width than the
 * house's rule leaves, or when no free strip beside them holds the widest piece. What is not lost joins up.
 */
public final class UsableLengths {

    private UsableLengths() {}

    /** All of them, however short. */
    public static List<UsableLength> of(Roll roll, List<RollFlaw> flaws, LengthRule rule) {
        return forNeed(roll, flaws, rule, ClothNeed.ANY);
    }

    /** Those that are long enough for the need, flaws being in its way that leave too little beside them. */
    public static List<UsableLength> forNeed(Roll roll, List<RollFlaw> flaws, LengthRule rule, ClothNeed need) {
        return between(
                roll.length().consumedMm(), roll.length().endMm(), roll.width().leastMm(), flaws, rule, need);
    }

    /**
     * @param fromMm where the cloth begins, in the roll's own frame
     * @param toMm where it ends; not before it begins
     */
    public static List<UsableLength> between(
            double fromMm, double toMm, double widthMm, List<RollFlaw> flaws, LengthRule rule, ClothNeed need) {
        List<Double> lines = lines(fromMm, toMm, flaws);
        List<UsableLength> lengths = new ArrayList<>();
        double begin = fromMm;
        for (int i = 1; i < lines.size(); i++) {
            double left = lines.get(i - 1);
            double right = lines.get(i);
            if (isLost(left, right, widthMm, flaws, rule, need)) {
                add(begin, left, need, lengths);
                begin = right;
            }
        }
        add(begin, toMm, need, lengths);
        return List.copyOf(lengths);
    }

    private static void add(double from, double to, ClothNeed need, List<UsableLength> lengths) {
        double length = Mm.onGrid(to - from);
        if (length > 0 && length >= need.lengthMm()) {
            lengths.add(new UsableLength(from, to));
        }
    }

    /** Where the set of flaws side by side can change. */
    private static List<Double> lines(double from, double to, List<RollFlaw> flaws) {
        TreeSet<Double> lines = new TreeSet<>(List.of(from, to));
        for (RollFlaw flaw : flaws) {
            for (double x : new double[] {flaw.ring().minX(), flaw.ring().maxX()}) {
                if (x > from && x < to) {
                    lines.add(x);
                }
            }
        }
        return List.copyOf(lines);
    }

    private static boolean isLost(
            double left, double right, double width, List<RollFlaw> flaws, LengthRule rule, ClothNeed need) {
        List<RollFlaw> here = flaws.stream()
                .filter(flaw -> flaw.ring().minX() < right && flaw.ring().maxX() > left)
                .toList();
        if (here.isEmpty()) {
            return false;
        }
        return here.stream().anyMatch(rule::endsByItself) || isTooMuch(new FreeStrips(width, here), width, rule, need);
    }

    private static boolean isTooMuch(FreeStrips free, double width, LengthRule rule, ClothNeed need) {
        return width - free.sumMm() > rule.share() * width || free.widestMm() < need.widestPieceMm();
    }
}
