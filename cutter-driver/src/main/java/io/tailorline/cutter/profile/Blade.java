package io.tailorline.cutter.profile;

import java.util.Locale;

/** The kind of a table's blade, which decides whether it is sharpened on the table. */
public enum Blade {
    /** A long reciprocating knife, as for lays: belts or stones on the head grind it. */
    STRAIGHT(true),

    /** A driven wheel; stones beside it grind it. */
    ROUND(true),

    /** A short knife that oscillates; changed when it is blunt. */
    OSCILLATING(false),

    /** A short knife that is drawn through the cloth; changed when it is blunt. */
    DRAG(false);

    private final boolean ground;

    Blade(boolean ground) {
        this.ground = ground;
    }

    /** Whether it is sharpened on the table; any other is changed, between jobs. */
    public boolean isGround() {
        return ground;
    }

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
