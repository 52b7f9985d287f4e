/**
 * Programs that load an installation of real processes, break parts of it and measure: one command each, bounded in
 * orders or seconds, seeded, with a report as text and as JSON. docs/load.md lists the commands.
 *
 * <p>They use what anybody outside has: the built application, PostgreSQL and RabbitMQ as the system packages bring
 * them, the public API, and signals. Cutting tables are simulated in the program itself, so that they outlive every
 * process that is killed and can tell what was really cut. Nothing here is imported by the application.
 */
@NullMarked
package io.tailorline.load;

import org.jspecify.annotations.NullMarked;
