package io.tailorline.cutter.motion;

/**
 * A stretch without its first and its last moments, which others have driven.
 *
 * @param first left out at the beginning, s
 * @param last left out at the end, s
 */
record Trimmed(Stretch stretch, double first, double last) implements MotionPart {

    static MotionPart of(Stretch stretch, double first, double last) {
        return first == 0 && last == 0 ? stretch : new Trimmed(stretch, first, last);
    }

    @Override
    public double seconds() {
        return stretch.seconds() - first - last;
    }

    @Override
    public double way() {
        return stretch.after(stretch.seconds() - last).way()
                - stretch.after(first).way();
    }

    @Override
    public PathState after(double time) {
        return stretch.after(first + time).shifted(-stretch.after(first).way());
    }
}
