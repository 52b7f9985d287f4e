package io.tailorline.cutter.modbus;

import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterEntry;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import java.util.Arrays;
import java.util.Optional;

/**
 * The simulated controller as numbered registers: reads are one consistent snapshot, writes take effect all together
 * when the last word of a request has come. Safe for several threads.
 */
final class MappedRegisters {

    /**
     * Thrown while a scripted fault keeps the link down, and when the controller has restarted: whoever serves a
     * connection drops it.
     */
    static final class LinkDown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LinkDown() {
            super("The link is down.");
        }
    }

    private final TableFirmware firmware;
    private final RegisterMap map;
    private final StatusCodec status;
    private final MailboxCodec mail;
    private final int[] command;
    private final int[] mailbox;

    MappedRegisters(TableFirmware firmware, RegisterMap map) {
        this.firmware = firmware;
        this.map = map;
        this.status = new StatusCodec(map);
        this.mail = new MailboxCodec(map);
        this.command = map.empty(RegisterBlock.COMMAND);
        this.mailbox = map.empty(RegisterBlock.MAILBOX);
    }

    /** The block that holds all of these holding registers, if one does. */
    Optional<RegisterBlock> holding(int address, int count) {
        return map.holding(address, count);
    }

    /** The block that holds all of these input registers, if one does. */
    Optional<RegisterBlock> input(int address, int count) {
        return map.input(address, count);
    }

    int inputCount() {
        return map.blocks().values().stream()
                .filter(BlockLayout::isInput)
                .mapToInt(BlockLayout::count)
                .sum();
    }

    int holdingCount() {
        return map.blocks().values().stream()
                .filter(BlockLayout::isHolding)
                .mapToInt(BlockLayout::count)
                .sum();
    }

    /** Registers of {@code block}, now. */
    synchronized int[] read(RegisterBlock block, int address, int count) {
        requireLink();
        int[] words = switch (block) {
            case STATUS -> status.encode(firmware.status());
            case IDENTITY -> status.encode(firmware.identity());
            case COMMAND -> command;
            case LEASE -> lease();
            case MAILBOX -> mailbox;
        };
        int from = address - map.place(block).first();
        return Arrays.copyOfRange(words, from, from + count);
    }

    /** Writes registers of a writable {@code block}, and does what its commit word asks for. */
    synchronized void write(RegisterBlock block, int address, int[] words) {
        requireLink();
        int at = address - map.place(block).first();
        switch (block) {
            case COMMAND -> {
                System.arraycopy(words, 0, command, at, words.length);
                if (includes(address, words.length, RegisterName.CMD_SEQ)) {
                    submit();
                }
            }
            case MAILBOX -> {
                System.arraycopy(words, 0, mailbox, at, words.length);
                if (includes(address, words.length, RegisterName.BLOCK_SEQ)) {
                    offer();
                }
            }
            case LEASE -> writeLease(address, words);
            case IDENTITY, STATUS -> throw new IllegalArgumentException(block + " is not written.");
        }
    }

    private void submit() {
        if (mail.isWhole(command)) {
            firmware.submit(mail.decodeCommand(command));
        } else {
            firmware.refuseCommand();
        }
        int[] taken = mail.encode(firmware.lastCommand());
        System.arraycopy(taken, 0, command, 0, taken.length);
    }

    private void offer() {
        int sequence = mail.sequence(mailbox);
        mail.decodeBlock(mailbox)
                .ifPresentOrElse(block -> firmware.offer(block, sequence), () -> firmware.refuseBlock(sequence));
    }

    private int[] lease() {
        return status.encode(
                firmware.leaseToken(),
                firmware.hostHeartbeat(),
                firmware.policy().code(),
                firmware.watchdogMs());
    }

    /**
     * The token is not written but shown: a host that writes another one than the lease's is a stranger, and changes
     * nothing.
     */
    private void writeLease(int address, int[] words) {
        int[] now = lease();
        System.arraycopy(words, 0, now, address - map.place(RegisterBlock.LEASE).first(), words.length);
        long owner = firmware.leaseToken();
        if (owner != 0 && status.token(now) != owner) {
            return;
        }
        if (includes(address, words.length, RegisterName.HB_HOST)) {
            firmware.beat(status.heartbeat(now));
        }
        CommunicationLossPolicy.find(status.policy(now)).ifPresent(firmware::setPolicy);
        if (includes(address, words.length, RegisterName.WATCHDOG_MS)) {
            firmware.setWatchdogMs(status.watchdogMs(now));
        }
    }

    private void requireLink() {
        if (firmware.isLinkDown()) {
            throw new LinkDown();
        }
    }

    /** Whether the last word of {@code name} is among those written. */
    private boolean includes(int address, int count, RegisterName name) {
        RegisterEntry entry = map.entry(name);
        return address < entry.end() && entry.end() <= address + count;
    }
}
