package io.tailorline.pattern.draft.jacket.block;

/** Seam allowances of the jacket, mm: docs/drafting/jacket.md, step 9. */
public final class JacketAllowances {

    public static final double SEAM = 10;
    /** Front edge, lapel, facing edges, fall and ends of the collar: turned, not pressed open. */
    public static final double EDGE = 7;

    public static final double CENTRE_BACK = 15;
    /** The back carries the inlay of the side seam. */
    public static final double BACK_SIDE = 15;

    /** What laps over at a vent. */
    public static final double VENT = 40;

    /** The under part of a side vent: its overlap and a turning. */
    public static final double VENT_UNDERLAP = 50;

    public static final double HEM = 40;
    public static final double SLEEVE_VENT = 35;

    private JacketAllowances() {}
}
