/** Every price book that the house has had, in the database: orders name theirs, so that none is ever lost. */
@NullMarked
package io.tailorline.portal.sales.price.persistence;

import org.jspecify.annotations.NullMarked;
