package io.tailorline.workflow.patternroom;

import io.tailorline.nesting.cloth.Fabric;

/**
 * Share of the cloth that the marker of one suit covers, 0 to 1, by kind of cloth: means of markers of suits of two and
 * three pieces, 6 s of search by one worker. 24 on plain cloth 1400 to 1500 mm wide lie between 0.76 and 0.82, nap and
 * width making less difference than the body; 8 on stripes and checks of 20 to 60 mm lie between 0.66 and 0.74.
 */
public final class UsualDensity {

    public static final double PLAIN = 0.79;
    static final double MATCHED = 0.71;

    private UsualDensity() {}

    public static double of(Fabric fabric) {
        return fabric.stripe().filter(Fabric.Stripe::repeats).isPresent() ? MATCHED : PLAIN;
    }
}
