package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.modbus.MailboxCodec;
import io.tailorline.cutter.modbus.StatusCodec;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.RegisterCommand;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The table that a host is tried at, as a {@link Disturbance} gets at it. Guarded by the line's lock. */
final class TestBench {

    private final TableFirmware table;
    private final RegisterMap map;
    private final StatusCodec status;
    private final MailboxCodec mail;
    private final int[] command;
    private final int[] mailbox;
    private SentProgram program = new SentProgram();
    private boolean awaitsReadBack;
    private long cutOffUntil = Long.MIN_VALUE;

    TestBench(TableFirmware table, RegisterMap map) {
        this.table = table;
        this.map = map;
        this.status = new StatusCodec(map);
        this.mail = new MailboxCodec(map);
        this.command = map.empty(RegisterBlock.COMMAND);
        this.mailbox = map.empty(RegisterBlock.MAILBOX);
    }

    TableFirmware table() {
        return table;
    }

    RegisterMap map() {
        return map;
    }

    StatusCodec status() {
        return status;
    }

    /** What the host has sent of its job. */
    SentProgram program() {
        return program;
    }

    /** Whether {@code asked} sends a command of this kind. */
    boolean sends(HostRequest asked, CommandCode code) {
        return asked.writes(map, RegisterName.CMD_SEQ) && map.read(RegisterName.CMD, commandWith(asked)) == code.code();
    }

    private int[] commandWith(HostRequest asked) {
        int[] words = Arrays.copyOf(command, command.length);
        asked.copyTo(map, RegisterBlock.COMMAND, words);
        return words;
    }

    /** Whether {@code asked} hands a block over. */
    boolean sendsBlock(HostRequest asked) {
        return asked.writes(map, RegisterName.BLOCK_SEQ);
    }

    /** The status that the host reads with {@code asked}; empty when it reads none, or not all of it. */
    Optional<int[]> status(HostRequest asked, ModbusFrame answer) {
        return answer.exception().isEmpty() && asked.readsWhole(map, RegisterBlock.STATUS)
                ? Optional.of(answer.words())
                : Optional.empty();
    }

    /** Whether the host has just sent a command, and has not read it back yet. */
    boolean awaitsReadBack() {
        return awaitsReadBack;
    }

    /** A command of the host's that it did not send. */
    void submit(CommandCode code, long... parameters) {
        submitAs(table.leaseToken(), code, parameters);
    }

    /** Somebody's command under the next number. */
    void submitAs(long token, CommandCode code, long... parameters) {
        long[] p = Arrays.copyOf(parameters, RegisterCommand.PARAMETERS);
        table.submit(new RegisterCommand(
                code.code(),
                p[0],
                p[1],
                p[2],
                token,
                RegisterCommand.next(table.lastCommand().sequence())));
    }

    /** All connections are closed, and none is taken for a while. */
    void cutOff(Duration length) {
        cutOffUntil = System.nanoTime() + length.toNanos();
    }

    boolean isCutOff() {
        return cutOffUntil != Long.MIN_VALUE && System.nanoTime() < cutOffUntil;
    }

    /** The table has got {@code asked}. */
    void delivered(HostRequest asked) {
        asked.copyTo(map, RegisterBlock.COMMAND, command);
        asked.copyTo(map, RegisterBlock.MAILBOX, mailbox);
        if (asked.writes(map, RegisterName.CMD_SEQ)) {
            awaitsReadBack = true;
            if (map.read(RegisterName.CMD, command) == CommandCode.LOAD.code()) {
                program = new SentProgram();
            }
        }
        if (asked.reads(map, RegisterBlock.COMMAND)) {
            awaitsReadBack = false;
        }
        if (sendsBlock(asked)) {
            mail.decodeBlock(mailbox).ifPresent(program::take);
        }
    }
}
