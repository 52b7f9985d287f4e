package io.tailorline.pattern.worn;

import java.util.Optional;

/**
 * The colours of a drawing: chalk lines on the order's own cloth, which is darkened until chalk has a contrast of 7 on
 * it.
 *
 * @param cloth {@code #RRGGBB}, as the cloth is
 * @param weave its stripe or check, if it has one
 */
public record SuitColours(String cloth, Optional<Weave> weave) {

    /** Chalk on cloth. */
    public static final String CHALK = "#DCE3EA";

    /** Silk, which is black in the trade. */
    private static final String SILK = "#0D1117";

    private static final double CONTRAST = 7;
    /** Chalk on a stripe of the cloth: a line is still seen where it crosses one. */
    private static final double ON_STRIPE = 3;

    public SuitColours {
        Shade.of(cloth);
    }

    public static SuitColours plain(String cloth) {
        return new SuitColours(cloth, Optional.empty());
    }

    /** The cloth as drawings show it, {@code #RRGGBB}. */
    public String underChalk() {
        return ground().toString();
    }

    private Shade ground() {
        return Shade.of(cloth).darkenedFor(Shade.of(CHALK), CONTRAST);
    }

    /** The colour of a weave as it is drawn. */
    String stripe(Weave own) {
        return Shade.of(own.colour()).darkenedFor(Shade.of(CHALK), ON_STRIPE).toString();
    }

    /** The fill of what has this tone; the body takes the colour of the page's text, thinned. */
    String fill(Tone tone) {
        return switch (tone) {
            case BODY -> "currentColor";
            case SHIRT -> "#ffffff";
            case CLOTH -> ground().toString();
            case INSIDE -> ground().times(.72).toString();
            case CONTRAST -> SILK;
            case LINING ->
                ground().towards(Shade.of("#8494A3"), .25)
                        .darkenedFor(Shade.of(CHALK), 5)
                        .toString();
        };
    }
}
