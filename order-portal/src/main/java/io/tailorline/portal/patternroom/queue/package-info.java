/** Orders that wait for a tailor, as a page and over REST. */
@NullMarked
package io.tailorline.portal.patternroom.queue;

import org.jspecify.annotations.NullMarked;
