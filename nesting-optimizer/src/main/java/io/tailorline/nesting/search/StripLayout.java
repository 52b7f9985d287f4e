package io.tailorline.nesting.search;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.StripWindow;
import io.tailorline.nesting.search.overlap.OverlapTracker;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The layout of a whole strip, to which orders are appended and in which windows are replaced. Invariant: it is free of
 * collisions, and never gets longer once all orders are there.
 */
final class StripLayout {

    private final PackingProblem problem;
    private final List<List<Integer>> orders;
    private final Layout layout;

    /** The orders where they were laid, each behind the last. */
    private final Layout apart;

    private final Layout trial;
    private final OverlapTracker losses;
    private final double beyond;

    StripLayout(PackingProblem problem, List<List<Integer>> orders) {
        this.problem = problem;
        this.orders = orders;
        this.layout = new Layout(problem);
        this.apart = new Layout(problem);
        this.trial = new Layout(problem);
        this.layout.setLength(Double.POSITIVE_INFINITY);
        this.losses = new OverlapTracker(layout);
        this.beyond = beyond(problem);
    }

    Layout layout() {
        return layout;
    }

    /** Where the next order may begin: well behind the last, for {@link #join} moves it nearer but not away. */
    double end() {
        double end = 0;
        for (int slot = 0; slot < apart.copies(); slot++) {
            if (apart.shape(slot) != null) {
                end = Math.max(end, apart.placedShapes().maxX(slot) + beyond + step());
            }
        }
        return apart.onFineGrid(end + step());
    }

    /** How far widened outlines reach beyond their own, at most. */
    private static double beyond(PackingProblem problem) {
        double most = 0;
        for (int slot = 0; slot < problem.copies(); slot++) {
            for (int o = 0; o < problem.shapes(slot).count(); o++) {
                Ring own = problem.shapes(slot).shape(o).trueOutline();
                most = Math.max(
                        most,
                        own.minX() - problem.shapes(slot).shape(o).outline().minX());
            }
        }
        return most;
    }

    private double step() {
        return problem.instance().height() * 1e-6;
    }

    /** The order must have been laid from {@link #end} on. */
    void append(List<Integer> order, Layout single) {
        place(apart, order, single);
    }

    private static void place(Layout into, List<Integer> slots, Layout part) {
        for (int i = 0; i < slots.size(); i++) {
            into.move(slots.get(i), part.orientation(i), part.x(i), part.y(i));
        }
    }

    /** Takes over a legal layout of the whole strip. */
    void begin(Layout whole) {
        layout.copyFrom(whole);
    }

    /** Joins all orders end to end, if there is no layout yet or a longer one. */
    boolean join() {
        trial.copyFrom(apart);
        closeUp(trial);
        return accept();
    }

    /** Moves every order to the one before it. */
    private void closeUp(Layout lay) {
        double end = Double.NEGATIVE_INFINITY;
        for (List<Integer> order : orders) {
            double begin = Double.POSITIVE_INFINITY;
            double own = Double.POSITIVE_INFINITY;
            for (int slot : order) {
                begin = Math.min(begin, lay.shape(slot).outline().minX() + lay.x(slot));
                own = Math.min(own, lay.shape(slot).trueOutline().minX() + lay.x(slot));
            }
            double back = lay.onFineGrid(Math.min(begin - end, own) - step());
            if (back > 0) {
                for (int slot : order) {
                    lay.move(slot, lay.orientation(slot), lay.x(slot) - back, lay.y(slot));
                }
            }
            for (int slot : order) {
                end = Math.max(end, lay.shape(slot).outline().maxX() + lay.x(slot));
            }
        }
        lay.setLength(lay.usedLength());
    }

    /** Lays some orders, from the first on, as they were laid singly, if the strip gets shorter. */
    boolean replace(int first, List<Layout> singles) {
        for (int i = 0; i < singles.size(); i++) {
            place(apart, orders.get(first + i), singles.get(i));
        }
        return join();
    }

    private boolean accept() {
        losses.measure(trial);
        boolean pays = trial.length() < layout.length() && losses.total() == 0;
        if (pays) {
            layout.copyFrom(trial);
        }
        return pays;
    }

    /** The window that begins at a place, or the first or the last one if it reached beyond the strip. */
    StripWindow window(double at, double width) {
        double last = Math.max(0, layout.length() - width);
        double begin = layout.onFineGrid(Math.max(0, Math.min(at, last)));
        return StripWindow.of(layout, begin, at >= last ? layout.length() : layout.onFineGrid(begin + width));
    }

    /** The part of the layout that lies in a window. */
    Layout layoutOf(StripWindow window) {
        PackingProblem part = problem.of(window, layout);
        Layout within = new Layout(part);
        within.setLength(window.end());
        part.initialCopies().forEach(within::begin);
        within.setLength(within.usedLength());
        return within;
    }

    /**
     * @param windows of this layout that have nothing in common, from left to right
     * @param found what was found of them
     */
    boolean merge(List<StripWindow> windows, List<Layout> found) {
        boolean shorter = false;
        for (int i = windows.size() - 1; i >= 0; i--) {
            shorter |= merge(windows.get(i), found.get(i));
        }
        return shorter;
    }

    private boolean merge(StripWindow window, Layout found) {
        trial.copyFrom(layout);
        double back = window.end() == Double.POSITIVE_INFINITY ? 0 : window.end() - found.length();
        IntStream.range(0, layout.copies())
                .filter(slot ->
                        StripWindow.role(layout, slot, window.begin(), window.end()) == StripWindow.Role.FOLLOWS)
                .forEach(slot -> trial.move(slot, layout.orientation(slot), layout.x(slot) - back, layout.y(slot)));
        for (int i = 0; i < window.slots().size(); i++) {
            if (window.roles().get(i) == StripWindow.Role.MOVES) {
                trial.move(window.slots().get(i), found.orientation(i), found.x(i), found.y(i));
            }
        }
        trial.setLength(trial.usedLength());
        return accept();
    }
}
