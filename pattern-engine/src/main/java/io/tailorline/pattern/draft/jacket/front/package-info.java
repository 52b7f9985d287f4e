/**
 * The forepart of a jacket: neck, gorge, lapel, front edge and hem, a man's in one piece and a woman's shaped over the
 * bust, with the buttons and buttonholes of its closure. Drawn from the block alone.
 */
@NullMarked
package io.tailorline.pattern.draft.jacket.front;

import org.jspecify.annotations.NullMarked;
