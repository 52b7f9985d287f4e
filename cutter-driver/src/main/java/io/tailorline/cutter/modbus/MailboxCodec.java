package io.tailorline.cutter.modbus;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.TableBlock;
import java.util.Arrays;
import java.util.Optional;

/** Commands and blocks as the words that one request writes, and back. The word that makes them count comes last. */
public final class MailboxCodec {

    private final RegisterMap map;

    public MailboxCodec(RegisterMap map) {
        this.map = map;
    }

    public int[] encode(RegisterCommand command) {
        int[] words = map.empty(RegisterBlock.COMMAND);
        map.write(RegisterName.CMD, words, command.code());
        map.write(RegisterName.P1, words, command.p1());
        map.write(RegisterName.P2, words, command.p2());
        map.write(RegisterName.P3, words, command.p3());
        map.write(RegisterName.CMD_HOST_TOKEN, words, command.token());
        map.write(RegisterName.CMD_SEQ, words, command.sequence());
        map.seal(RegisterName.CMD_CHECK, words);
        return words;
    }

    /** Whether the words of a command came as they were sent, as far as the map can tell. */
    public boolean isWhole(int[] words) {
        return map.isWhole(RegisterName.CMD_CHECK, words);
    }

    public RegisterCommand decodeCommand(int[] words) {
        return new RegisterCommand(
                (int) map.read(RegisterName.CMD, words),
                map.read(RegisterName.P1, words),
                map.read(RegisterName.P2, words),
                map.read(RegisterName.P3, words),
                map.read(RegisterName.CMD_HOST_TOKEN, words),
                (int) map.read(RegisterName.CMD_SEQ, words));
    }

    /** All registers of the mailbox; those after the payload are 0. */
    public int[] encode(TableBlock block, int sequence) {
        int[] words = map.empty(RegisterBlock.MAILBOX);
        map.write(RegisterName.BLOCK_JOB_ID, words, block.jobId());
        map.write(RegisterName.BLOCK_NO, words, block.number());
        map.write(RegisterName.BLOCK_FIRST_RECORD, words, block.firstRecord());
        map.write(RegisterName.BLOCK_PAYLOAD_WORDS, words, block.payload().length);
        map.write(RegisterName.BLOCK_CRC32, words, block.checksum());
        System.arraycopy(block.payload(), 0, words, payloadOffset(), block.payload().length);
        map.write(RegisterName.BLOCK_SEQ, words, sequence);
        return words;
    }

    public int sequence(int[] words) {
        return (int) map.read(RegisterName.BLOCK_SEQ, words);
    }

    /**
     * The block in the mailbox; empty when its length is impossible. Whether its checksum holds is for the table to
     * see.
     */
    public Optional<TableBlock> decodeBlock(int[] words) {
        int length = (int) map.read(RegisterName.BLOCK_PAYLOAD_WORDS, words);
        if (length > map.payloadWords()) {
            return Optional.empty();
        }
        return Optional.of(new TableBlock(
                map.read(RegisterName.BLOCK_JOB_ID, words),
                map.read(RegisterName.BLOCK_NO, words),
                map.read(RegisterName.BLOCK_FIRST_RECORD, words),
                Arrays.copyOfRange(words, payloadOffset(), payloadOffset() + length),
                map.read(RegisterName.BLOCK_CRC32, words)));
    }

    private int payloadOffset() {
        return map.offset(RegisterName.BLOCK_PAYLOAD);
    }
}
