package io.tailorline.cutter.profile;

import java.util.Locale;

/** With what a table marks places inside a piece: dart tips, pocket ends, buttons. */
public enum Marking {
    /** A drill or hollow punch: a hole. */
    DRILL,

    /** A pen: a dot. */
    PEN,

    /** A spray or ink-jet head: a dot. */
    INK,

    /** Nothing on the table: the projector shows the place, and a person marks it before the piece is sewn. */
    LIGHT;

    /** Whether the table's head goes to each place. */
    public boolean isByTable() {
        return this != LIGHT;
    }

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
