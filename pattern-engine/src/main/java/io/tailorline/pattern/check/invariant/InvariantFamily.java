package io.tailorline.pattern.check.invariant;

import java.util.stream.Stream;

/** What a family of invariants looks at. The names of its invariants begin with its letter and a full stop. */
public enum InvariantFamily {
    OUTLINES("A"),
    SEAM_LENGTHS("B"),
    GIRTHS("C"),
    SMOOTH_LINES("D"),
    LEVELS("E"),
    GRAIN_AND_STRIPES("F"),
    NOTCHES("G"),
    COMPLETENESS("H");

    private final String letter;

    InvariantFamily(String letter) {
        this.letter = letter;
    }

    /** The family of the invariant of that name, {@code B.seamLength}. */
    static InvariantFamily of(String invariant) {
        return Stream.of(values())
                .filter(family -> invariant.startsWith(family.letter + "."))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invariant '%s' is of no family; expected A. to H. before its name.".formatted(invariant)));
    }
}
