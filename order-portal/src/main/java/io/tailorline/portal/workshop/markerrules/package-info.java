/** The rules of the house for its markers: on a page, and over REST. */
@NullMarked
package io.tailorline.portal.workshop.markerrules;

import org.jspecify.annotations.NullMarked;
