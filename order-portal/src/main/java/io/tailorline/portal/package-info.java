/**
 * The executable application: the portal's pages and REST over the workshop's facades, and the demo that walks one suit
 * through.
 */
@NullMarked
package io.tailorline.portal;

import org.jspecify.annotations.NullMarked;
