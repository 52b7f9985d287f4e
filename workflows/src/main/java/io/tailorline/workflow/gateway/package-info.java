/**
 * The cutter gateway role: owns the cutting tables that its settings name and is the only one that opens a connection
 * to them.
 *
 * <p>Each table has a folder, which is the gateway's inbox and outbox: a job is on disk before its command is
 * acknowledged, and an event is on disk until the broker has confirmed it, so that a command that comes twice, a
 * restart or a lost broker never cuts a job twice nor loses its end. Each table has one thread that cuts one job at a
 * time, in the order in which they came; where the knife really is, the table's own count says ({@code cutter.run}). A
 * start is never repeated by itself: after a restart the operator is asked again. No database, no process engine.
 */
@ApplicationModule(allowedDependencies = {"messages", "platform :: *"})
@NullMarked
package io.tailorline.workflow.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
