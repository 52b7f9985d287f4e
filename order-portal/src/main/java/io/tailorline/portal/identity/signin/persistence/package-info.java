/** The key of the known devices in the table {@code identity.signing_key}. */
@NullMarked
package io.tailorline.portal.identity.signin.persistence;

import org.jspecify.annotations.NullMarked;
