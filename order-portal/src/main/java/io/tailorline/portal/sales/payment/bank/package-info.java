/** A bank in this process, which can be told to behave badly; the only one here. */
@NullMarked
package io.tailorline.portal.sales.payment.bank;

import org.jspecify.annotations.NullMarked;
