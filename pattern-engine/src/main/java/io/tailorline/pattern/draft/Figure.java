package io.tailorline.pattern.draft;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;

/**
 * One side of the customer's figure: its measures and its alterations. Drafts read the amounts of the alterations where
 * they set levels, widths and points, so everything that follows from those is solved again.
 *
 * @param pairBody what both sides are taken to measure where they are sewn to each other
 * @param pairAlterations what is changed there
 */
public record Figure(Sex sex, Body body, Alterations alterations, Body pairBody, Alterations pairAlterations) {

    /** A figure whose other side is like this one. */
    public Figure(Sex sex, Body body, Alterations alterations) {
        this(sex, body, alterations, body, alterations);
    }

    /** A man without alterations. */
    public static Figure man(Body body) {
        return new Figure(Sex.MALE, body, Alterations.NONE);
    }

    /**
     * The common measures of two sides that differ, where they are sewn to each other: the greater thigh, else the
     * mean.
     */
    public static Figure pairOf(Figure right, Figure left) {
        return new Figure(
                right.sex, Body.pairOf(right.body, left.body), Alterations.mean(right.alterations, left.alterations));
    }

    /** This side, sewn to its other as the pair says: limbs of its own on a trunk that both sides share. */
    public Figure sharing(Figure pair) {
        return new Figure(sex, body.onTrunkOf(pair.body), alterations, pair.body, pair.alterations);
    }

    /** Whether a garment on this side is that on the other, which shares its pair: then it is drafted once. */
    public boolean isAlikeFor(Garment garment, Figure other) {
        return body.isAlikeFor(garment, other.body) && alterations.isAlikeFor(garment, other.alterations);
    }

    /** The figure of which both sides are like this one. */
    public Figure onBothSides() {
        return new Figure(sex, body, alterations);
    }

    /** Whether both sides are alike. The same body is not compared field by field. */
    public boolean isEven() {
        return alterations.equals(pairAlterations) && (body == pairBody || body.equals(pairBody));
    }

    /** The figure that is drafted where both sides are sewn to each other: fork and seat. */
    public Figure pair() {
        return new Figure(sex, pairBody, pairAlterations);
    }
}
