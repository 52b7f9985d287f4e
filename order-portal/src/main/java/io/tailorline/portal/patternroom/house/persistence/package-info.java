/** The versions of the house settings in the database. */
@NullMarked
package io.tailorline.portal.patternroom.house.persistence;

import org.jspecify.annotations.NullMarked;
