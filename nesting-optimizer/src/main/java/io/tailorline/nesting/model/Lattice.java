package io.tailorline.nesting.model;

/**
 * Where a point of a part, its anchor, may lie on a strip whose pattern repeats: at {@code phase + k * repeat} along
 * the strip, across it, or both.
 *
 * @param anchorX of the anchor in the part's own frame, turned with the part
 * @param anchorY likewise
 * @param along for the anchor's x on the strip
 * @param across for the anchor's y on the strip
 */
public record Lattice(double anchorX, double anchorY, Axis along, Axis across) {

    /** No restriction. */
    public static final Lattice FREE = new Lattice(0, 0, Axis.FREE, Axis.FREE);

    /**
     * One coordinate of the anchor.
     *
     * @param repeat distance between allowed places, positive; 0 when every place is allowed
     * @param phase one of the allowed places
     * @param group parts of the same group may be moved off the phase, all by the same amount: they match each other
     *     but not the strip; {@link #TO_THE_STRIP} when the phase counts as it is
     */
    public record Axis(double repeat, double phase, int group) {

        /** The group of a part that matches the strip itself. */
        public static final int TO_THE_STRIP = -1;

        public static final Axis FREE = new Axis(0, 0, TO_THE_STRIP);

        public Axis {
            if (!(repeat >= 0) || !Double.isFinite(repeat) || !Double.isFinite(phase)) {
                throw new IllegalArgumentException(
                        "Repeat (%s) must not be negative, phase (%s) be finite.".formatted(repeat, phase));
            }
        }

        public boolean isFree() {
            return repeat == 0;
        }
    }

    public boolean isFree() {
        return along.isFree() && across.isFree();
    }
}
