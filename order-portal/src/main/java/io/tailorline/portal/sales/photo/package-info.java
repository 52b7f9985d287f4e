/**
 * Photos of the customer, at most one of each view of an order: read with limits, turned, scaled and encoded anew, so
 * that nothing but the picture is stored. For the tailor who judges posture and fit, and for nobody else.
 */
@NullMarked
package io.tailorline.portal.sales.photo;

import org.jspecify.annotations.NullMarked;
