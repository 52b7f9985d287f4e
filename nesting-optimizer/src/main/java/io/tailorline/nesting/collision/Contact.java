package io.tailorline.nesting.collision;

/** What is known at once about two shapes. */
public enum Contact {
    FREE,
    COLLIDING,
    /** Only the outlines can tell. */
    OPEN
}
