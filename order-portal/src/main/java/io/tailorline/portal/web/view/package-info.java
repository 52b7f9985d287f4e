/**
 * Drawings for pages: patterns on paper and markers on cloth as plain values that a template writes as SVG, with the
 * names of the pieces in the reader's language. CSS alone gives them colour, so that themes and piece states need no
 * second drawing.
 */
@NamedInterface("view")
@NullMarked
package io.tailorline.portal.web.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
