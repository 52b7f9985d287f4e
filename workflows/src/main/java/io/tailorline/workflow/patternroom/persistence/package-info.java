/** The versions of an order, and the orders that its customer had before. Plain JDBC in the caller's transaction. */
@NullMarked
package io.tailorline.workflow.patternroom.persistence;

import org.jspecify.annotations.NullMarked;
