package io.tailorline.cutter.program;

/** A point in the table frame, mm: x along the conveyor from the cut end, y along the beam. */
public record TablePoint(double x, double y) {

    public double distanceTo(TablePoint other) {
        return StrictMath.hypot(other.x - x, other.y - y);
    }
}
