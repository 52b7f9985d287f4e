/**
 * Lays: the pieces of two to five orders on one marker. Which works share one is computed here from what is ready, and
 * from nothing else; when, and with what, is asked by whoever looks.
 */
@NullMarked
package io.tailorline.workflow.production.lay;

import org.jspecify.annotations.NullMarked;
