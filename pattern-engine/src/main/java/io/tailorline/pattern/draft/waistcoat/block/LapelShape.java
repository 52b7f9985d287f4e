package io.tailorline.pattern.draft.waistcoat.block;

import java.util.Locale;

/** The outline of a lapel laid on the front along its opening: docs/drafting/waistcoat.md, step 9. */
public enum LapelShape {
    NONE,
    NOTCH,
    SHAWL,
    PEAK;

    static LapelShape of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
