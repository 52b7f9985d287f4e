/**
 * What the engine tells a person, as codes with values and words for them in English and Chinese. Knows nothing of
 * measurements, pieces or drafts: they say what happened, this package how it reads.
 */
@NullMarked
package io.tailorline.pattern.notice;

import org.jspecify.annotations.NullMarked;
