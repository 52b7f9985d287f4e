package io.tailorline.cutter.motion;

/** A part of a motion driven backwards in time. */
record Reversed(MotionPart part) implements MotionPart {

    @Override
    public double seconds() {
        return part.seconds();
    }

    @Override
    public double way() {
        return part.way();
    }

    @Override
    public PathState after(double time) {
        return part.after(seconds() - time).reversed(way());
    }
}
