/**
 * Cutting tables on Modbus TCP: a host that drives a table, and a server that puts the simulated table on a real
 * socket, both by a {@link io.tailorline.cutter.registers.RegisterMap}. The only package that sees j2mod.
 *
 * <p>Modbus knows neither who asks nor whether it has asked before, and a lost answer says nothing about what was done.
 * So the map adds what is needed to cut exactly once: a lease with a token, numbered commands, numbered blocks with
 * checksums, and a count of finished records that the table itself keeps. A host never counts what it has sent, only
 * what the table has acknowledged.
 *
 * <p>What a table answers where a register map alone leaves room:
 *
 * <ul>
 *   <li>A command number is used up by every command that comes in turn, also by one that is then refused; its result
 *       stays until the next. A number out of turn changes nothing but, for the owner of the lease, the result. The
 *       command registers read back as the last command taken, so that a host can distinguish its own from another's
 *       with the same number.
 *   <li>{@code HOST_TOKEN} in the lease registers shows the owner, 0 for none. A heartbeat written together with
 *       another token is a stranger's and changes nothing.
 *   <li>A host that falls silent keeps the lease until another takes it, or its own sign of life renews it.
 *   <li>{@code STATUS} bit WARN is set while the watchdog pauses, or paused, the table: a host that returns may
 *       continue; without it an operator paused the table.
 *   <li>{@code ELAPSED} counts table time in which the job is executed; standing does not count.
 *   <li>The program's checksum is the CRC-32 of all words of all records, big-endian, without what pads a block.
 *   <li>The identity takes 13 registers: field X and Y 32 bits each, ring, payload, and the rate in register 12.
 * </ul>
 *
 * <p>Of j2mod 3.3.0 a host uses the transport and the messages. Its transactions send one request up to five times (one
 * write was applied four times in a test), sleep in between, and number requests with one unguarded counter for all
 * masters of a process; so {@link io.tailorline.cutter.modbus.ModbusConnection} sends each request once, numbers its
 * own, has one deadline for all bytes, and closes a connection after its first failure. There is one thread for each
 * table and no watchdog thread. The slave runs on a server socket of our own, which reports its port, limits its
 * clients and can be closed.
 *
 * <p>No safety function, no authentication, no encryption: such a connection belongs in a network of its own. Published
 * for wiring and tests only.
 */
@NullMarked
package io.tailorline.cutter.modbus;

import org.jspecify.annotations.NullMarked;
