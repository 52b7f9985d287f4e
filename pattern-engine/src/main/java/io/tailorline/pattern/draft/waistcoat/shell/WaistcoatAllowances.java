package io.tailorline.pattern.draft.waistcoat.shell;

/** Seam allowances of the waistcoat, mm: docs/drafting/waistcoat.md, step 12. */
public final class WaistcoatAllowances {

    public static final double SEAM = 10;
    /** Opening, front edge and neck are turned, not pressed open. */
    static final double EDGE = 7;
    /** The back carries the inlay of the side seam. */
    static final double BACK_SIDE = 20;

    private WaistcoatAllowances() {}
}
