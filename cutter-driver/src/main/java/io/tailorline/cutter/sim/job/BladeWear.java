package io.tailorline.cutter.sim.job;

/** The knife's blade: how far it has cut since it was sharpened, over all jobs. Mutable; one thread. */
public final class BladeWear {

    private double length;

    /** mm knife down since it was sharpened. */
    public double length() {
        return length;
    }

    void cut(double mm) {
        length += mm;
    }

    public void sharpen() {
        length = 0;
    }
}
