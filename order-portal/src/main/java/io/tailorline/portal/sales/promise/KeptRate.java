package io.tailorline.portal.sales.promise;

/**
 * How often the house keeps the day that it promised first.
 *
 * @param kept of the {@code of} orders of which it is known
 */
public record KeptRate(int kept, int of) {

    /** Below this many orders a rate says little. */
    public static final int LEAST = 50;

    public KeptRate {
        if (kept < 0 || kept > of) {
            throw new IllegalArgumentException("%d of %d promises are kept; expected 0 to all.".formatted(kept, of));
        }
    }

    public boolean isShown() {
        return of >= LEAST;
    }
}
