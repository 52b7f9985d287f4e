package io.tailorline.nesting.model;

import io.tailorline.nesting.geometry.RigidTransform;

/**
 * The initial place of a copy of a part.
 *
 * <p>A fixed copy is taken as it is: its own angle, direction and place on the lattice are not checked, but the parts
 * tied to it follow it. Fixed copies must not overlap each other or a flaw that they do not tolerate.
 *
 * @param part index into the instance's parts; the first initial copy is the part's first, and so on
 * @param transform a place, and one of the part's orientations unless it is fixed; the nearest is taken
 * @param fixed whether it stays there; otherwise the search begins with it there and may move it
 */
public record InitialPlacement(int part, RigidTransform transform, boolean fixed) {}
