/** The accounts in the table {@code staff_account}. */
@NullMarked
package io.tailorline.portal.account.persistence;

import org.jspecify.annotations.NullMarked;
