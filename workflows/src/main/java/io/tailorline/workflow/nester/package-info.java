/**
 * The nester role: takes a nesting command, makes the marker within the seconds given, answers. It knows messages and
 * the nesting engine; it has no database and no state, so that any number may share one queue. A command that comes
 * twice is processed twice; the answer has the same id and the process drops the second.
 */
@ApplicationModule(allowedDependencies = {"messages", "platform :: *"})
@NullMarked
package io.tailorline.workflow.nester;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
