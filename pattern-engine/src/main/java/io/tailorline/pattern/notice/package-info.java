/**
 * What the engine tells a person, as codes with values and words for them in English and Chinese. Knows nothing of
 * measurements, pieces or drafts: they say what happened, this package how it reads. Orders are stored with the codes
 * and the order of their values, so both are permanent: what is told no more keeps its words.
 */
@NullMarked
package io.tailorline.pattern.notice;

import org.jspecify.annotations.NullMarked;
