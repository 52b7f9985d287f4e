/** Puts the process together: its stores, steps, engine, and what it hears and says. */
@NullMarked
package io.tailorline.workflow.production.wiring;

import org.jspecify.annotations.NullMarked;
