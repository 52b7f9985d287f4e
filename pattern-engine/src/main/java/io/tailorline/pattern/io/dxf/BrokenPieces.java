package io.tailorline.pattern.io.dxf;

/** How to treat a file with a piece that cannot be cut: an open outline, or one that crosses itself. */
public enum BrokenPieces {
    /** The file is refused. */
    REFUSE,
    /** The others are read, and a remark names the piece that is missing. */
    LEAVE_OUT
}
