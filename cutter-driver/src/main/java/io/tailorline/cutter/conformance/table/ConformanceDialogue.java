package io.tailorline.cutter.conformance.table;

import io.tailorline.cutter.modbus.MailboxCodec;
import io.tailorline.cutter.modbus.ModbusConnection;
import io.tailorline.cutter.modbus.StatusCodec;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.HostClock;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * A host that also says what no host should: wrong numbers, damaged commands, another's heartbeat. Nothing is sent
 * again, nothing is concluded. One thread.
 */
final class ConformanceDialogue implements AutoCloseable {

    /** Between two polls of a table that is waited for. */
    private static final Duration POLL = Duration.ofMillis(20);

    private static final Duration MOTION = Duration.ofMillis(100);

    private final ModbusConnection line;
    private final RawLine raw;
    private final RegisterMap map;
    private final StatusCodec codec;
    private final MailboxCodec mail;
    private final long token;
    private final HostClock clock;
    private final Duration timeout;
    private int heartbeat;
    private int blockSequence;

    ConformanceDialogue(
            ModbusConnection line, RawLine raw, RegisterMap map, long token, HostClock clock, Duration timeout) {
        this.clock = clock;
        this.timeout = timeout;
        this.line = line;
        this.raw = raw;
        this.map = map;
        this.codec = new StatusCodec(map);
        this.mail = new MailboxCodec(map);
        this.token = token;
    }

    /** For requests that no host should send. */
    RawLine raw() {
        return raw;
    }

    long token() {
        return token;
    }

    RegisterMap map() {
        return map;
    }

    /** Connects, if there is no connection. */
    void open() throws TableFault {
        if (!line.isOpen()) {
            line.open();
        }
    }

    @Override
    public void close() {
        line.close();
    }

    int[] words(RegisterBlock block) throws TableFault {
        return line.read(block);
    }

    int magic() throws TableFault {
        return codec.magic(words(RegisterBlock.IDENTITY));
    }

    TableIdentity identity() throws TableFault {
        return codec.decodeIdentity(words(RegisterBlock.IDENTITY));
    }

    TableStatus status() throws TableFault {
        int[] words = words(RegisterBlock.STATUS);
        try {
            return codec.decode(words);
        } catch (IllegalArgumentException e) {
            throw new TableFault("The table reports what its map does not know: " + e.getMessage(), e);
        }
    }

    boolean isWhole(int[] status) {
        return codec.isWhole(status);
    }

    /** The command as its registers show it. */
    RegisterCommand shownCommand() throws TableFault {
        return mail.decodeCommand(words(RegisterBlock.COMMAND));
    }

    /** This host's command under the next number. */
    CommandResult send(CommandCode code, long... parameters) throws TableFault {
        return send(next(code.code(), token, parameters));
    }

    /** A command under the next number, of whatever host. */
    RegisterCommand next(int code, long sender, long... parameters) throws TableFault {
        long[] p = Arrays.copyOf(parameters, RegisterCommand.PARAMETERS);
        return new RegisterCommand(
                code,
                p[0],
                p[1],
                p[2],
                sender,
                RegisterCommand.next(status().command().echo()));
    }

    CommandResult send(RegisterCommand command) throws TableFault {
        line.write(RegisterBlock.COMMAND, 0, mail.encode(command));
        return status().command().result();
    }

    /** One bit of the check word is turned on the way: a table that does not look at it does what was meant. */
    CommandResult sendDamaged(RegisterCommand command) throws TableFault {
        int[] words = mail.encode(command);
        words[map.offset(RegisterName.CMD_CHECK)] ^= 1;
        line.write(RegisterBlock.COMMAND, 0, words);
        return status().command().result();
    }

    BlockResult offer(TableBlock block) throws TableFault {
        blockSequence = RegisterCommand.next(blockSequence);
        line.write(RegisterBlock.MAILBOX, 0, mail.encode(block, blockSequence));
        return status().ring().result();
    }

    /** The same by function 23: the status of the same answer. */
    TableStatus offerReading(TableBlock block) throws TableFault {
        blockSequence = RegisterCommand.next(blockSequence);
        return codec.decode(
                line.writeThenRead(RegisterBlock.MAILBOX, mail.encode(block, blockSequence), RegisterBlock.STATUS));
    }

    int[] words(RegisterCommand command) {
        return mail.encode(command);
    }

    int blockSequence() {
        return blockSequence;
    }

    /** What a host writes into the lease's registers; {@code writer} need not be this one. */
    void lease(long writer, CommunicationLossPolicy policy, int watchdogMs) throws TableFault {
        heartbeat = RegisterCommand.next(heartbeat);
        line.write(RegisterBlock.LEASE, 0, codec.encode(writer, heartbeat, policy.code(), watchdogMs));
    }

    /** The same heartbeat again, with the lease's registers as they are. */
    void repeatHeartbeat() throws TableFault {
        line.write(RegisterBlock.LEASE, 0, words(RegisterBlock.LEASE));
    }

    /** Long enough for a table to have moved. */
    void pause() throws TableFault {
        sleep(MOTION);
    }

    private void sleep(Duration length) throws TableFault {
        try {
            clock.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TableFault("The table was not waited for: its trial was interrupted.", e);
        }
    }

    long leaseHolder() throws TableFault {
        return codec.token(words(RegisterBlock.LEASE));
    }

    int watchdogMs() throws TableFault {
        return codec.watchdogMs(words(RegisterBlock.LEASE));
    }

    /**
     * Polls until {@code wanted} holds.
     *
     * @param seen of every status on the way
     * @return the last status, whether it is wanted or not
     */
    TableStatus until(Wanted wanted, Duration longest, StatusRule seen) throws TableFault, ConformanceRule.Broken {
        Instant end = clock.instant().plus(longest.compareTo(timeout) < 0 ? longest : timeout);
        TableStatus status = status();
        seen.require(status);
        while (!wanted.test(status) && clock.instant().isBefore(end)) {
            sleep(POLL);
            status = status();
            seen.require(status);
        }
        return status;
    }

    /** What is waited for. */
    @FunctionalInterface
    interface Wanted {
        boolean test(TableStatus status) throws TableFault;
    }

    /** What must hold of every status. */
    @FunctionalInterface
    interface StatusRule {
        StatusRule ANY = status -> {};

        void require(TableStatus status) throws ConformanceRule.Broken;
    }
}
