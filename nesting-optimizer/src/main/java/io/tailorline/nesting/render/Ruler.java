package io.tailorline.nesting.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The scale along a drawing: a tick at every step, a number at every few. */
final class Ruler {

    private static final double[] STEPS = {1, 2, 5};

    /** Approximate number of ticks. */
    private static final double TICKS = 40;

    private static final int NUMBERED = 5;

    /**
     * One tick.
     *
     * @param at in the unit of the drawing
     * @param number its label; empty at minor ticks
     */
    record Tick(double at, String number) {}

    private Ruler() {}

    /** Every 100 mm, a number every 500 mm. */
    static List<Tick> millimetres(double length) {
        return ticks(length, 100);
    }

    /** In steps of 1, 2 or 5 times a power of ten, in any unit. */
    static List<Tick> plain(double length) {
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(length / TICKS)));
        double step = 10 * power;
        for (int i = STEPS.length - 1; i >= 0; i--) {
            step = STEPS[i] * power >= length / TICKS ? STEPS[i] * power : step;
        }
        return ticks(length, step);
    }

    private static List<Tick> ticks(double length, double step) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i * step <= length; i++) {
            ticks.add(new Tick(i * step, i % NUMBERED == 0 ? number(i * step) : ""));
        }
        return ticks;
    }

    private static String number(double value) {
        return value == StrictMath.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%s", (float) value);
    }
}
