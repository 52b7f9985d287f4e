package io.tailorline.nesting.model;

import io.tailorline.nesting.geometry.RigidTransform;

/**
 * Where a copy of a part lies when the search begins.
 *
 * <p>A fixed copy lies as it lies: its own angle, direction and place on the lattice are not held against it, but the
 * parts that go with it follow it. Fixed copies must not overlap each other or a flaw that they do not tolerate.
 *
 * @param part index into the instance's parts; the first initial copy is the part's first, and so on
 * @param transform a place, and one of the part's orientations unless it is fixed; the nearest is taken
 * @param fixed whether it stays there; otherwise the search begins with it there and may move it
 */
public record InitialPlacement(int part, RigidTransform transform, boolean fixed) {}
