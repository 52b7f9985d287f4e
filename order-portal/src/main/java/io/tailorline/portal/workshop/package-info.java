/**
 * The cloths a suit can be ordered in. A fixed catalogue for now: what lies on a roll and what is reserved is not
 * counted here.
 */
@NullMarked
package io.tailorline.portal.workshop;

import org.jspecify.annotations.NullMarked;
