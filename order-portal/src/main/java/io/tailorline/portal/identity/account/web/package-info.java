/** The pages about accounts: the administrator's list and everybody's own. */
@NullMarked
package io.tailorline.portal.identity.account.web;

import org.jspecify.annotations.NullMarked;
