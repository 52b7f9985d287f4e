package io.tailorline.pattern.io.dxf;

/** How the boundary of a piece is written. */
public enum DxfOutline {
    /** One open polyline for each seam edge, end to end, as Gerber writes them: seams keep their identity. */
    EDGES,
    /** One closed polyline, as CLO writes it. */
    RING
}
