/** Keeps in the schema {@code workshop} which cloth is in which suit. */
@NullMarked
package io.tailorline.workflow.workshop.genealogy.persistence;

import org.jspecify.annotations.NullMarked;
