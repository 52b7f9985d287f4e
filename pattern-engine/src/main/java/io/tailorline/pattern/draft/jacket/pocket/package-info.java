/**
 * The pockets of a jacket: where they lie on the front and the side body, and the pieces they are made of. The waist
 * dart is marked here too, because it ends at the hip pocket.
 */
@NullMarked
package io.tailorline.pattern.draft.jacket.pocket;

import org.jspecify.annotations.NullMarked;
