/**
 * The cutter room's board, its job page and its REST: what an operator sees and does, never a name, a body or a price.
 */
@NullMarked
package io.tailorline.portal.cutroom.web;

import org.jspecify.annotations.NullMarked;
