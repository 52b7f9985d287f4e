package io.tailorline.pattern.draft;

/**
 * A woman's bust, mm: docs/drafting/measures.md.
 *
 * @param underBust girth under the bust
 * @param pointDepth neck side to the bust point over the body
 * @param pointWidth from one bust point to the other
 */
public record Bust(double underBust, double pointDepth, double pointWidth) {

    /** A man has no bust to shape. */
    public static final Bust NONE = new Bust(0, 0, 0);
}
