/** What the cutter room notes, in tables. */
@NullMarked
package io.tailorline.portal.cutroom.persistence;

import org.jspecify.annotations.NullMarked;
