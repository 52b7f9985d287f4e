/**
 * Collar and facing: the under collar is solved to lie on the shoulder, the top collar follows it with turn of cloth,
 * and the facing follows the front; a shawl has facing and top collar in one.
 */
@NullMarked
package io.tailorline.pattern.draft.jacket.collar;

import org.jspecify.annotations.NullMarked;
