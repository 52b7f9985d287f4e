/**
 * What a tailor moves by hand on the drafted pieces of one garment: points of a seam line within 10 mm, notches along
 * their edge. Applied after the draft and before the certificate, which judges the result as it judges any pattern; a
 * correction changes neither the draft nor what was drawn from it. Rules and reasons: docs/drafting/alterations.md, By
 * hand. Only the engine's facade and {@code replace} import this package.
 */
@NullMarked
package io.tailorline.pattern.correct;

import org.jspecify.annotations.NullMarked;
