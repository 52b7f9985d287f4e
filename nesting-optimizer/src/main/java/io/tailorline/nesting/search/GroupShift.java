package io.tailorline.nesting.search;

import io.tailorline.nesting.model.LatticePlaces;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.search.overlap.OverlapTracker;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Moves all parts that match each other, but not the strip, by the same amount: no single move can, since each part
 * alone must stay on the lattice of its group. Of one thread.
 */
final class GroupShift {

    /** Offsets that are tried of one group at a time. */
    private static final int TRIES = 4;

    /** A small shift, as a share of the repeat: half of the tries are small. */
    private static final double SMALL = 0.05;

    private final Layout layout;
    private final SplittableRandom random;
    private final double[] oldX;
    private final double[] oldY;

    GroupShift(Layout layout, SplittableRandom random) {
        this.layout = layout;
        this.random = random;
        this.oldX = new double[layout.copies()];
        this.oldY = new double[layout.copies()];
    }

    /** Whether some group may be moved. */
    static boolean isPossible(Layout layout) {
        return mayMove(layout.along()) || mayMove(layout.across());
    }

    private static boolean mayMove(LatticePlaces places) {
        return IntStream.range(0, places.groups()).anyMatch(g -> mayMove(places, g));
    }

    /** A group that a fixed copy holds, or a part that fills the strip, has one offset only. */
    private static boolean mayMove(LatticePlaces places, int group) {
        return places.choices(group).size() != 1 && !Double.isNaN(places.offset(group));
    }

    /** Moves one group by a random amount, whatever the loss. */
    static void shiftAny(Layout layout, SplittableRandom random) {
        int g = draw(layout, random);
        LatticePlaces places = placesOf(layout, g);
        int group = g < layout.along().groups() ? g : g - layout.along().groups();
        if (mayMove(places, group)) {
            shift(layout, places, group, drawOffset(layout, places, group, 1, random));
        }
    }

    /** Tries a few offsets of one group and keeps one if it lowers the weighted total. */
    void improve(OverlapTracker losses) {
        int g = draw(layout, random);
        LatticePlaces places = placesOf(layout, g);
        int group = g < layout.along().groups() ? g : g - layout.along().groups();
        for (int i = 0; i < TRIES && mayMove(places, group); i++) {
            double before = losses.weightedTotal();
            double old = places.offset(group);
            double spread = i % 2 == 0 ? SMALL : 1;
            remember();
            shift(layout, places, group, drawOffset(layout, places, group, spread, random));
            measure(losses, places, group);
            if (losses.weightedTotal() >= before) {
                restore(places, group, old);
                measure(losses, places, group);
            }
        }
    }

    private static int draw(Layout layout, SplittableRandom random) {
        return random.nextInt(layout.along().groups() + layout.across().groups());
    }

    private static LatticePlaces placesOf(Layout layout, int g) {
        return g < layout.along().groups() ? layout.along() : layout.across();
    }

    private static double drawOffset(
            Layout layout, LatticePlaces places, int group, double spread, SplittableRandom random) {
        List<Double> choices = places.choices(group);
        if (!choices.isEmpty()) {
            return choices.get(random.nextInt(choices.size()));
        }
        return places.offset(group) + (random.nextDouble() - 0.5) * spread * repeat(layout, places, group);
    }

    private static double repeat(Layout layout, LatticePlaces places, int group) {
        return IntStream.range(0, layout.copies())
                .filter(slot -> places.group(slot) == group)
                .mapToDouble(places::repeat)
                .findFirst()
                .orElse(0);
    }

    private static void shift(Layout layout, LatticePlaces places, int group, double offset) {
        double repeat = repeat(layout, places, group);
        double delta = Math.IEEEremainder(offset - places.offset(group), repeat);
        places.setOffset(group, offset);
        boolean along = places == layout.along();
        for (int slot = 0; slot < layout.copies(); slot++) {
            if (places.group(slot) == group) {
                double x = layout.x(slot) + (along ? delta : 0);
                double y = layout.y(slot) + (along ? 0 : delta);
                layout.moveNear(slot, layout.orientation(slot), x, y);
            }
        }
    }

    private void remember() {
        for (int slot = 0; slot < layout.copies(); slot++) {
            oldX[slot] = layout.x(slot);
            oldY[slot] = layout.y(slot);
        }
    }

    private void restore(LatticePlaces places, int group, double old) {
        places.setOffset(group, old);
        for (int slot = 0; slot < layout.copies(); slot++) {
            if (places.group(slot) == group) {
                layout.move(slot, layout.orientation(slot), oldX[slot], oldY[slot]);
            }
        }
    }

    private void measure(OverlapTracker losses, LatticePlaces places, int group) {
        for (int slot = 0; slot < layout.copies(); slot++) {
            if (places.group(slot) == group) {
                losses.measure(layout, slot);
            }
        }
    }
}
