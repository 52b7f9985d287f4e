/**
 * The style of a jacket: the customer's choices, with defaults for the rest. Each record reads its own options and
 * holds lengths in mm. Nothing here knows a drawn line; only {@code BustShaping} asks whether the body has a bust.
 */
@NullMarked
package io.tailorline.pattern.draft.jacket.style;

import org.jspecify.annotations.NullMarked;
