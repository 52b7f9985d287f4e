/** The accounts in the table {@code identity.staff_account}. */
@NullMarked
package io.tailorline.portal.identity.account.persistence;

import org.jspecify.annotations.NullMarked;
