/**
 * The pattern room, in the tailor's words: the queue of orders that a person must look at, what a suit is made of, the
 * versions of that, what a change costs, and a marker on trial. It knows no process: who decides about an order does it
 * by an interface of this package that the process implements.
 */
@ApplicationModule(allowedDependencies = {"cutroom", "platform :: *"})
@NullMarked
package io.tailorline.workflow.patternroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
