/** From which cloth each material of an order is cut. */
@NullMarked
package io.tailorline.workflow.production.cloth;

import org.jspecify.annotations.NullMarked;
