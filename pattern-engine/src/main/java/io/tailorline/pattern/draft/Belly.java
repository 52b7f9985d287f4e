package io.tailorline.pattern.draft;

/**
 * What jacket and waistcoat do alike where the waist is wider than the chest leaves room for: the side lets out a share
 * of what is missing, and the front edge projects by the rest, the belly. In mm of half a garment:
 * docs/drafting/jacket.md, step 25, and waistcoat.md, step 7.
 */
public final class Belly {

    /** The share of the missing width that the side lets out (*trade*). */
    public static final double SHARE_AT_SIDE = 0.35;

    /** The side lets out no more than this (*trade*). */
    private static final double MOST_AT_SIDE = 20;

    /** A front edge that projects by less than this is as good as straight (*trade*). */
    private static final double NOTED = 3;

    private Belly() {}

    /**
     * What the side lets out.
     *
     * @param share of it that the side takes, {@link #SHARE_AT_SIDE} or more
     * @param missing by how much the waist is wider than there is room for
     */
    public static double atSide(double share, double missing) {
        return StrictMath.min(MOST_AT_SIDE, share * missing);
    }

    /** Whether a person is told of a front edge that projects by so much. */
    public static boolean isNoted(double projection) {
        return projection > NOTED;
    }
}
