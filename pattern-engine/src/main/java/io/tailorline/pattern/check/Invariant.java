package io.tailorline.pattern.check;

import io.tailorline.pattern.piece.Pattern;

/** One thing that holds for every sound pattern. */
interface Invariant {

    InvariantResult check(Pattern pattern);
}
