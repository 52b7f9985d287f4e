/** The letters that are kept until they are sent. */
@NullMarked
package io.tailorline.portal.sales.letter.persistence;

import org.jspecify.annotations.NullMarked;
