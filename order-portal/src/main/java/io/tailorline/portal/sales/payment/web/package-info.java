/** Where the bank tells what it does, and where an administrator decides about payments that failed. */
@NullMarked
package io.tailorline.portal.sales.payment.web;

import org.jspecify.annotations.NullMarked;
