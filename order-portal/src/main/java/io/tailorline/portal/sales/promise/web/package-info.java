/** The page on which an administrator sees and changes calendar and capacity of the house. */
@NullMarked
package io.tailorline.portal.sales.promise.web;

import org.jspecify.annotations.NullMarked;
