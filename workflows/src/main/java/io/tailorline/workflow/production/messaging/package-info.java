/** Who hears what comes from the broker, and what of an order's way is told to other portals and to nesters. */
@NullMarked
package io.tailorline.workflow.production.messaging;

import org.jspecify.annotations.NullMarked;
