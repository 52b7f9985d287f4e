/**
 * From contours in their order to the steps of a cut program: which corners are rounded when only some may be, before
 * which pieces the blade is sharpened, where the cloth advances. It decides nothing about the order or the entries.
 * Only {@code plan} imports it.
 */
@NullMarked
package io.tailorline.cutter.plan.writer;

import org.jspecify.annotations.NullMarked;
