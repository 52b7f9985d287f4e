package io.tailorline.pattern.draft.outline;

/** How the seam allowances of two edges meet at their corner. Rules: docs/drafting/jacket.md, step 9. */
public enum Corner {
    /** The two parallels run on until they cross; a corner that would reach too far is cut off square. */
    MITRE,
    /** The allowance changes along one line: the two parallels are joined by a straight cut. */
    STEP,
    /** This edge is a hem: its allowance is folded up, so the neighbour's cut line is mirrored about the fold. */
    FOLD_THIS,
    /** The next edge is a hem. */
    FOLD_NEXT,
    /** This edge is sewn first: the allowance ends square to it. */
    SQUARE_THIS,
    /** The next edge is sewn first. */
    SQUARE_NEXT;

    boolean isFold() {
        return this == FOLD_THIS || this == FOLD_NEXT;
    }

    /** Whether the hem, or the seam sewn first, is the edge before the corner. */
    boolean leadsWithThis() {
        return this == FOLD_THIS || this == SQUARE_THIS;
    }
}
