package io.tailorline.cutter.profile;

import java.util.Optional;

/**
 * What a table's head carries.
 *
 * @param blade empty when the profile does not say; the figures for sharpening hold either way
 */
public record HeadTools(Marking marking, Notching notching, Optional<Blade> blade) {

    /** A drill, a notch punch, a blade of which nothing is known. */
    public static final HeadTools USUAL = new HeadTools(Marking.DRILL, Notching.PUNCH, Optional.empty());

    /** The same with another way of marking. */
    public HeadTools withMarking(Marking other) {
        return new HeadTools(other, notching, blade);
    }
}
