/**
 * What is sewn to what, for a tailor to look at before it is cut: the two edges of a seam laid beside each other with
 * their notches ({@link io.tailorline.pattern.seam.SeamPair}), and one piece walked along the other
 * ({@link io.tailorline.pattern.seam.SeamWalk}). Edges, notches and senses are those by which the certificate judges
 * ({@code check.seam}); nothing here is stored or cut. Published for pages.
 */
@NullMarked
package io.tailorline.pattern.seam;

import org.jspecify.annotations.NullMarked;
