/** Photos in the application's database. Nothing here is public. */
@NullMarked
package io.tailorline.portal.photo.persistence;

import org.jspecify.annotations.NullMarked;
