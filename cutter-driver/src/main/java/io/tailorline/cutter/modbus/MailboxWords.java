package io.tailorline.cutter.modbus;

import static io.tailorline.cutter.modbus.RegisterMap.COMMAND_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.COMMAND_FIRST;
import static io.tailorline.cutter.modbus.RegisterMap.MAILBOX_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.MAILBOX_FIRST;

import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableCommand;
import java.util.Arrays;
import java.util.Optional;

/** Commands and blocks as the words that one request writes, and back. The word that makes them count comes last. */
final class MailboxWords {

    private MailboxWords() {}

    static int[] encode(TableCommand command) {
        int[] words = new int[COMMAND_COUNT];
        RegisterMap.CMD.write(words, COMMAND_FIRST, command.code());
        RegisterMap.P1.write(words, COMMAND_FIRST, command.p1());
        RegisterMap.P2.write(words, COMMAND_FIRST, command.p2());
        RegisterMap.P3.write(words, COMMAND_FIRST, command.p3());
        RegisterMap.CMD_HOST_TOKEN.write(words, COMMAND_FIRST, command.token());
        RegisterMap.CMD_SEQ.write(words, COMMAND_FIRST, command.sequence());
        return words;
    }

    static TableCommand decodeCommand(int[] words) {
        return new TableCommand(
                (int) RegisterMap.CMD.read(words, COMMAND_FIRST),
                RegisterMap.P1.read(words, COMMAND_FIRST),
                RegisterMap.P2.read(words, COMMAND_FIRST),
                RegisterMap.P3.read(words, COMMAND_FIRST),
                RegisterMap.CMD_HOST_TOKEN.read(words, COMMAND_FIRST),
                (int) RegisterMap.CMD_SEQ.read(words, COMMAND_FIRST));
    }

    /** All 120 registers; those after the payload are 0. */
    static int[] encode(TableBlock block, int sequence) {
        int[] words = new int[MAILBOX_COUNT];
        RegisterMap.BLOCK_JOB_ID.write(words, MAILBOX_FIRST, block.jobId());
        RegisterMap.BLOCK_NO.write(words, MAILBOX_FIRST, block.number());
        RegisterMap.BLOCK_FIRST_RECORD.write(words, MAILBOX_FIRST, block.firstRecord());
        RegisterMap.BLOCK_PAYLOAD_WORDS.write(words, MAILBOX_FIRST, block.payload().length);
        RegisterMap.BLOCK_CRC32.write(words, MAILBOX_FIRST, block.checksum());
        System.arraycopy(block.payload(), 0, words, payloadOffset(), block.payload().length);
        RegisterMap.BLOCK_SEQ.write(words, MAILBOX_FIRST, sequence);
        return words;
    }

    /** The block in the mailbox; empty when its length is impossible. Whether its checksum holds is for the table to see. */
    static Optional<TableBlock> decodeBlock(int[] words) {
        int length = (int) RegisterMap.BLOCK_PAYLOAD_WORDS.read(words, MAILBOX_FIRST);
        if (length > TableBlock.MAX_WORDS) {
            return Optional.empty();
        }
        return Optional.of(new TableBlock(
                RegisterMap.BLOCK_JOB_ID.read(words, MAILBOX_FIRST),
                RegisterMap.BLOCK_NO.read(words, MAILBOX_FIRST),
                RegisterMap.BLOCK_FIRST_RECORD.read(words, MAILBOX_FIRST),
                Arrays.copyOfRange(words, payloadOffset(), payloadOffset() + length),
                RegisterMap.BLOCK_CRC32.read(words, MAILBOX_FIRST)));
    }

    private static int payloadOffset() {
        return RegisterMap.BLOCK_PAYLOAD.address() - MAILBOX_FIRST;
    }
}
