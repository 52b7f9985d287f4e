package io.tailorline.cutter.sim;

/** The knife's blade: how far it has cut since it was sharpened, over all jobs. Mutable; one thread. */
final class Blade {

    private double length;

    /** mm knife down since it was sharpened. */
    double length() {
        return length;
    }

    void cut(double mm) {
        length += mm;
    }

    void sharpen() {
        length = 0;
    }
}
