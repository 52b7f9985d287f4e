package io.tailorline.cutter.profile;

import java.util.Locale;

/** With what a table cuts single and double notches. Slits are always cut by the knife, by themselves. */
public enum Notching {
    /** A punch beside the knife, in passing: the knife stays down. */
    PUNCH,

    /** The knife itself, by itself before the outline: it must turn across the line, which it cannot in passing. */
    KNIFE;

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
