package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.piece.Style;
import java.util.HashMap;
import java.util.Map;

/** Defaults of a woman's jacket that differ from a man's: docs/drafting/womens-jacket.md, step 8. */
public final class WomensDefaults {

    private static final Map<String, Object> VALUES = Map.of(
            LapelStyle.WIDTH.name(), 80.0,
            ShoulderStyle.PAD.name(), 6.0,
            PocketStyle.BREAST.name(), "none");

    private WomensDefaults() {}

    /** The style with the defaults for this body where nothing was chosen. */
    public static Style in(Style style, Body body) {
        if (!body.hasBust()) {
            return style;
        }
        Map<String, Object> options = new HashMap<>(VALUES);
        options.putAll(style.options());
        return new Style(style.fit(), style.garments(), options, style.alterations());
    }
}
