/**
 * What lies inside a waistcoat: every piece is made of the edges of the drawn shell, so it follows whatever they do.
 */
package io.tailorline.pattern.draft.waistcoat.inside;
