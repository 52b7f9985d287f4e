/** Flaws that are found on a table before the knife, and the markers around them. */
@NullMarked
package io.tailorline.workflow.production.flaw;

import org.jspecify.annotations.NullMarked;
