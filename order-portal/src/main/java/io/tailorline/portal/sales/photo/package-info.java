/**
 * Photos of the customer, at most one of each view of an order, and how long they are kept. For the tailor who judges
 * posture and fit, and for nobody else.
 */
@NullMarked
package io.tailorline.portal.sales.photo;

import org.jspecify.annotations.NullMarked;
