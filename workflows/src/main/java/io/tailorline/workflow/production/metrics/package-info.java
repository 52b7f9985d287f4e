/** Meters of orders, fed by the events of their way, and what of orders and jobs has to be counted in the database. */
@NullMarked
package io.tailorline.workflow.production.metrics;

import org.jspecify.annotations.NullMarked;
