/**
 * The workshop, in the planner's words: the articles that the house buys, what the house has turned on of materials and
 * stock, and what lies in its store. It knows no order's process and no cutting table.
 */
@ApplicationModule(allowedDependencies = {"platform :: *"})
@NullMarked
package io.tailorline.workflow.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
