/** The cloths of the house over REST. */
@NullMarked
package io.tailorline.portal.workshop.web;

import org.jspecify.annotations.NullMarked;
