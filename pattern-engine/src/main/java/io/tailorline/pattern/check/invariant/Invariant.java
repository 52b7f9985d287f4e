package io.tailorline.pattern.check.invariant;

import io.tailorline.pattern.piece.Pattern;

/** One thing that holds for every sound pattern. */
public interface Invariant {

    InvariantResult check(Pattern pattern);
}
