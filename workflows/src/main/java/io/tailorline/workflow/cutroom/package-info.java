/**
 * The cutter room, in the operator's words: tables, jobs, questions, pieces, and what may be commanded when. It sends
 * commands to tables and hears their events; it never opens a connection to a table, and it knows no process.
 */
@ApplicationModule(allowedDependencies = {"messages", "platform :: *"})
@NullMarked
package io.tailorline.workflow.cutroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
