/**
 * What is sewn to what: the sides of a seam ({@link io.tailorline.pattern.seam.SeamRun}) and which notch meets which
 * ({@link io.tailorline.pattern.seam.SewnNotches}), by which the certificate judges and a corrected notch takes its
 * partner along; and for a tailor to look at before it is cut, the two edges of a seam laid beside each other
 * ({@link io.tailorline.pattern.seam.SeamPair}) and one piece walked along the other
 * ({@link io.tailorline.pattern.seam.SeamWalk}). Nothing here judges, is stored or cut. Published for pages.
 */
@NullMarked
package io.tailorline.pattern.seam;

import org.jspecify.annotations.NullMarked;
