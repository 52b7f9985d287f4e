/**
 * Real processes on private ports of the loopback address: the application in any role, PostgreSQL, RabbitMQ. They can
 * be killed, suspended, ended and started again on the same port and folder; all of them end with the program at the
 * latest.
 */
@NullMarked
package io.tailorline.load.servers;

import org.jspecify.annotations.NullMarked;
