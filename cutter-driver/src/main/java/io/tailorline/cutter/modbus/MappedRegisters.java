package io.tailorline.cutter.modbus;

import static io.tailorline.cutter.modbus.RegisterMap.COMMAND_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.COMMAND_FIRST;
import static io.tailorline.cutter.modbus.RegisterMap.IDENTITY_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.IDENTITY_FIRST;
import static io.tailorline.cutter.modbus.RegisterMap.LEASE_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.LEASE_FIRST;
import static io.tailorline.cutter.modbus.RegisterMap.MAILBOX_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.MAILBOX_FIRST;
import static io.tailorline.cutter.modbus.RegisterMap.STATUS_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.STATUS_FIRST;

import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import java.util.Arrays;

/**
 * The simulated controller as numbered registers: reads are one consistent look, writes take effect all together when the last
 * word of a request has come. Safe for several threads.
 */
final class MappedRegisters {

    /** Thrown while a scripted fault keeps the line dead: whoever serves a connection drops it. */
    static final class LineDead extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LineDead() {
            super("The line is dead.");
        }
    }

    private final TableFirmware firmware;
    private final int[] command = new int[COMMAND_COUNT];
    private final int[] mailbox = new int[MAILBOX_COUNT];

    MappedRegisters(TableFirmware firmware) {
        this.firmware = firmware;
    }

    /** Whether all registers of the range are mapped, in one block of the map. */
    static boolean isMapped(int address, int count) {
        return lies(address, count, IDENTITY_FIRST, IDENTITY_COUNT)
                || lies(address, count, STATUS_FIRST, STATUS_COUNT)
                || isWritable(address, count);
    }

    /** Whether all registers of the range may be written. */
    static boolean isWritable(int address, int count) {
        return lies(address, count, COMMAND_FIRST, COMMAND_COUNT)
                || lies(address, count, LEASE_FIRST, LEASE_COUNT)
                || lies(address, count, MAILBOX_FIRST, MAILBOX_COUNT);
    }

    /** The registers of a mapped range, now. */
    synchronized int[] read(int address, int count) {
        requireLine();
        if (lies(address, count, STATUS_FIRST, STATUS_COUNT)) {
            return part(StatusWords.encode(firmware.status()), address - STATUS_FIRST, count);
        }
        if (lies(address, count, IDENTITY_FIRST, IDENTITY_COUNT)) {
            return part(StatusWords.encode(firmware.identity()), address - IDENTITY_FIRST, count);
        }
        if (lies(address, count, COMMAND_FIRST, COMMAND_COUNT)) {
            return part(command, address - COMMAND_FIRST, count);
        }
        if (lies(address, count, LEASE_FIRST, LEASE_COUNT)) {
            return part(lease(), address - LEASE_FIRST, count);
        }
        return part(mailbox, address - MAILBOX_FIRST, count);
    }

    /** Writes a writable range, and does what its commit word asks for. */
    synchronized void write(int address, int[] words) {
        requireLine();
        if (lies(address, words.length, COMMAND_FIRST, COMMAND_COUNT)) {
            System.arraycopy(words, 0, command, address - COMMAND_FIRST, words.length);
            if (includes(address, words.length, RegisterMap.CMD_SEQ)) {
                submit();
            }
        } else if (lies(address, words.length, LEASE_FIRST, LEASE_COUNT)) {
            writeLease(address, words);
        } else {
            System.arraycopy(words, 0, mailbox, address - MAILBOX_FIRST, words.length);
            if (includes(address, words.length, RegisterMap.BLOCK_SEQ)) {
                offer();
            }
        }
    }

    private void submit() {
        firmware.submit(MailboxWords.decodeCommand(command));
        int[] taken = MailboxWords.encode(firmware.lastCommand());
        System.arraycopy(taken, 0, command, 0, taken.length);
    }

    private void offer() {
        int sequence = (int) RegisterMap.BLOCK_SEQ.read(mailbox, MAILBOX_FIRST);
        MailboxWords.decodeBlock(mailbox)
                .ifPresentOrElse(block -> firmware.offer(block, sequence), () -> firmware.refuseBlock(sequence));
    }

    private int[] lease() {
        int[] words = new int[LEASE_COUNT];
        RegisterMap.HOST_TOKEN.write(words, LEASE_FIRST, firmware.leaseToken());
        RegisterMap.HB_HOST.write(words, LEASE_FIRST, firmware.hostHeartbeat());
        RegisterMap.COMM_LOSS_POLICY.write(words, LEASE_FIRST, firmware.policy().ordinal());
        RegisterMap.WATCHDOG_MS.write(words, LEASE_FIRST, firmware.watchdogMs());
        return words;
    }

    /** The token is not written but shown: a host that writes another one than the lease's is a stranger, and changes nothing. */
    private void writeLease(int address, int[] words) {
        int[] now = lease();
        System.arraycopy(words, 0, now, address - LEASE_FIRST, words.length);
        long owner = firmware.leaseToken();
        if (owner != 0 && RegisterMap.HOST_TOKEN.read(now, LEASE_FIRST) != owner) {
            return;
        }
        if (includes(address, words.length, RegisterMap.HB_HOST)) {
            firmware.beat((int) RegisterMap.HB_HOST.read(now, LEASE_FIRST));
        }
        int policy = (int) RegisterMap.COMM_LOSS_POLICY.read(now, LEASE_FIRST);
        if (CommunicationLossPolicy.isKnown(policy)) {
            firmware.setPolicy(CommunicationLossPolicy.values()[policy]);
        }
        if (includes(address, words.length, RegisterMap.WATCHDOG_MS)) {
            firmware.setWatchdogMs((int) RegisterMap.WATCHDOG_MS.read(now, LEASE_FIRST));
        }
    }

    private void requireLine() {
        if (firmware.isLinkDown()) {
            throw new LineDead();
        }
    }

    private static boolean includes(int address, int count, RegisterMap register) {
        return address <= register.address() && register.address() < address + count;
    }

    private static boolean lies(int address, int count, int first, int total) {
        return count > 0 && address >= first && address + count <= first + total;
    }

    private static int[] part(int[] words, int from, int count) {
        return Arrays.copyOfRange(words, from, from + count);
    }
}
