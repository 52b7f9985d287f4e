package io.tailorline.nesting.model;

import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A window of a strip: the copies within it may be moved, those before it stay, and those behind it follow its end, so
 * that the whole strip gets shorter when the window does. Coordinates are those of the strip.
 *
 * <p>Copies that no copy of the window can meet are left out of it, unless they are tied to one of its copies by a
 * bundle or by matching.
 *
 * @param begin where it begins, along the strip
 * @param end where it ends; infinite when nothing lies behind it
 * @param slots of the strip, in the order of the window's own
 * @param roles of the copies in them
 */
public record StripWindow(double begin, double end, List<Integer> slots, List<Role> roles) {

    /** What may become of a copy. */
    public enum Role {
        /** It lies within the window. */
        MOVES,
        /** It lies, in part at least, before the window. */
        STAYS,
        /** It reaches beyond the window's end, and moves along with it. */
        FOLLOWS
    }

    public StripWindow {
        slots = List.copyOf(slots);
        roles = List.copyOf(roles);
    }

    /** A window at the end of a strip in which only the given copies lie. */
    public static StripWindow of(double begin, List<Integer> slots) {
        return new StripWindow(
                begin,
                Double.POSITIVE_INFINITY,
                slots,
                slots.stream().map(slot -> Role.MOVES).toList());
    }

    /**
     * The window between two places of a layout.
     *
     * @param begin at least 0
     * @param end behind it; {@link Layout#onFineGrid}
     */
    public static StripWindow of(Layout strip, double begin, double end) {
        double margin = margin(strip);
        TreeSet<Integer> within = new TreeSet<>();
        TreeSet<Integer> near = new TreeSet<>();
        for (int slot = 0; slot < strip.copies(); slot++) {
            if (role(strip, slot, begin, end) == Role.MOVES) {
                within.add(slot);
            }
            Ring outline = strip.shape(slot).outline();
            if (outline.maxX() + strip.x(slot) >= begin - margin && outline.minX() + strip.x(slot) <= end + margin) {
                near.add(slot);
            }
        }
        List<Integer> slots = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        IntPredicate tied = tiedTo(strip, within);
        for (int slot = 0; slot < strip.copies(); slot++) {
            if (near.contains(slot) || tied.test(slot)) {
                slots.add(slot);
                roles.add(role(strip, slot, begin, end));
            }
        }
        boolean isLast =
                IntStream.range(0, strip.copies()).noneMatch(slot -> role(strip, slot, begin, end) == Role.FOLLOWS);
        return new StripWindow(begin, isLast ? Double.POSITIVE_INFINITY : end, slots, roles);
    }

    /** The role of a copy of a layout in the window between two places. */
    public static Role role(Layout strip, int slot, double begin, double end) {
        Ring outline = strip.shape(slot).trueOutline();
        boolean beyond = outline.maxX() + strip.x(slot) > end;
        boolean before =
                outline.minX() + strip.x(slot) < begin || strip.problem().isFixed(slot);
        return beyond ? Role.FOLLOWS : before ? Role.STAYS : Role.MOVES;
    }

    /** How far a widened outline reaches beyond its own: what may touch the window from outside. */
    private static double margin(Layout strip) {
        double most = 0;
        for (int slot = 0; slot < strip.copies(); slot++) {
            Ring wide = strip.shape(slot).outline();
            Ring own = strip.shape(slot).trueOutline();
            most = Math.max(most, Math.max(wide.maxX() - own.maxX(), own.minX() - wide.minX()));
        }
        return 2 * most;
    }

    /** Which slots hold copies of the same bundles and of the same groups as some others. */
    private static IntPredicate tiedTo(Layout strip, TreeSet<Integer> slots) {
        PackingProblem problem = strip.problem();
        TreeSet<Integer> bundles = new TreeSet<>();
        TreeSet<Integer> groups = new TreeSet<>();
        for (int slot : slots) {
            if (problem.turningBundle(slot) != PartRules.NO_BUNDLE || problem.companions(slot).length > 0) {
                bundles.add(bundle(problem, slot));
            }
            groups.add(strip.across().group(slot));
        }
        groups.removeIf(group -> group < 0);
        return slot -> bundles.contains(bundle(problem, slot))
                || groups.contains(strip.across().group(slot));
    }

    private static int bundle(PackingProblem problem, int slot) {
        return problem.instance().parts().get(problem.part(slot)).rules().bundle();
    }

    /** Places in the lists of the copies of one role. */
    int[] with(Role role) {
        return IntStream.range(0, roles.size())
                .filter(i -> roles.get(i) == role)
                .toArray();
    }
}
