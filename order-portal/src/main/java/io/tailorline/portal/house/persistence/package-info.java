/** The versions of the house settings in the database. */
@NullMarked
package io.tailorline.portal.house.persistence;

import org.jspecify.annotations.NullMarked;
