/** The markers that several orders share, and what that saved: on a page, and over REST. */
@NullMarked
package io.tailorline.portal.workshop.lays;

import org.jspecify.annotations.NullMarked;
