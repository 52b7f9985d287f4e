/** Takes an order once for each key: policies, storage and the start of its process in one transaction. */
@NullMarked
package io.tailorline.portal.sales.intake;

import org.jspecify.annotations.NullMarked;
