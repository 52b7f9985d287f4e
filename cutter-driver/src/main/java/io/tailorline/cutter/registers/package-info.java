/**
 * Which register of a cutting table holds what: the map as a value, so that a table of another type is a file and not a
 * program.
 *
 * <p>{@link io.tailorline.cutter.registers.RegisterName} lists what a host and a table exchange;
 * {@link io.tailorline.cutter.registers.RegisterMap} says where on the wire each of these lies, in which word order and
 * unit, and with which functions of Modbus it is reached. A map is checked as a whole when it is built: what could send
 * a command to a wrong register, or a part of a block after its commit word, is refused there and never during a
 * request.
 *
 * <p>What a map cannot change is the dialogue: numbers of states, commands, results and faults, the encoding of
 * records, and what a checksum covers.
 *
 * <p>Lowest of the driver's packages beside {@code profile}: knows Java only. {@code io} reads maps, {@code modbus}
 * speaks by them.
 */
@NullMarked
package io.tailorline.cutter.registers;

import org.jspecify.annotations.NullMarked;
