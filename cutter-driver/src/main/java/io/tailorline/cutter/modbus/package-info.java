/**
 * Cutting tables on Modbus TCP: the register map, a host that drives a table, and a server that puts the simulated table on a real
 * socket. The only package that sees j2mod.
 *
 * <p>Modbus knows neither who asks nor whether it has asked before, and a lost answer says nothing about what was done. So the map
 * adds what is needed to cut exactly once: a lease with a token, numbered commands, numbered blocks with checksums, and a count of
 * finished records that the table itself keeps. A host never counts what it has sent, only what the table has acknowledged.
 *
 * <p>j2mod 3.3.0 is used with care: one try for each request (its default of five applied one write four times in a test), a fresh
 * master for each connection, one thread for each master, and no request on a connection that has failed once. Its slave is run on a
 * server socket of ours, which tells its port, limits its clients and can be closed.
 *
 * <p>No safety function, no authentication, no encryption: such a line belongs into a network of its own. Published for wiring and
 * tests only.
 */
package io.tailorline.cutter.modbus;
