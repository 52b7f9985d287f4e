/** The workshop's tables. */
@NullMarked
package io.tailorline.workflow.workshop.persistence;

import org.jspecify.annotations.NullMarked;
