package io.tailorline.pattern.draft.waistcoat.block;

/** Seam allowances of the waistcoat, mm: docs/drafting/waistcoat.md, step 12. */
public final class WaistcoatAllowances {

    public static final double SEAM = 10;
    /** Opening, front edge and neck are turned, not pressed open. */
    public static final double EDGE = 7;
    /** The back carries the inlay of the side seam. */
    public static final double BACK_SIDE = 20;

    private WaistcoatAllowances() {}
}
