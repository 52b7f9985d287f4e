/**
 * The cloths a suit can be ordered in. A fixed catalogue for now: what lies on a roll and what is reserved is not
 * counted here.
 */
package io.tailorline.portal.cloth;
