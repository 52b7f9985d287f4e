package io.tailorline.nesting.model;

import io.tailorline.nesting.geometry.RigidTransform;

/**
 * Where a copy of a part lies when the search begins.
 *
 * @param part index into the instance's parts; the first held copy is the part's first, and so on
 * @param transform one of the part's orientations, and a place
 * @param fixed whether it stays there; otherwise the search begins with it there and may move it
 */
public record Held(int part, RigidTransform transform, boolean fixed) {}
