/** What the cutter room notes, in tables; files of an earlier release are taken over once. */
@NullMarked
package io.tailorline.portal.cutroom.persistence;

import org.jspecify.annotations.NullMarked;
