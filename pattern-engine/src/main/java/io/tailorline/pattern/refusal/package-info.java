/**
 * Why a suit is refused, as a value: the field or the place, what was found, what was expected. Drafts, corrections and
 * replacements say it, the entry point hands it on; it knows pieces and notices only.
 */
@NullMarked
package io.tailorline.pattern.refusal;

import org.jspecify.annotations.NullMarked;
