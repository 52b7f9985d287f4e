package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableCommand;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class WordsPropertyTest {

    private static final long U32 = 0xFFFF_FFFFL;

    @Property
    void a_32_bit_value_comes_back(@ForAll @LongRange(max = U32) long value) {
        int[] words = new int[3];
        Words.putU32(words, 1, value);
        assertThat(Words.u32(words, 1)).isEqualTo(value);
        assertThat(Words.i32(words, 1)).isEqualTo((int) value);
    }

    @Example
    void the_high_word_comes_first() {
        int[] words = new int[2];
        Words.putU32(words, 0, 80_936_959);
        assertThat(words).containsExactly(1234, 65_535);
        Words.putU32(words, 0, -1);
        assertThat(words).containsExactly(0xFFFF, 0xFFFF);
    }

    @Property
    void a_look_at_a_table_survives_its_registers(
            @ForAll TableStateOnTheWire state,
            @ForAll @IntRange(max = 0x7FF) int bits,
            @ForAll FaultCode fault,
            @ForAll CommandResult commandResult,
            @ForAll BlockResult blockResult,
            @ForAll @LongRange(max = U32) long big,
            @ForAll @IntRange(max = 0xFFFF) int small,
            @ForAll int counts) {
        TableStatus status = new TableStatus(
                state.state,
                StatusBit.ofWord(bits),
                fault,
                big,
                small,
                commandResult,
                big,
                blockResult,
                small,
                small,
                big,
                big,
                big,
                small,
                small,
                new TablePoint(counts / 100.0, -(counts / 2) / 100.0),
                big,
                big,
                big,
                small,
                small,
                small,
                small / 10.0,
                small,
                counts > 0,
                big / 1000.0);
        assertThat(StatusWords.decode(StatusWords.encode(status))).isEqualTo(status);
    }

    /** All states but the one that no table reports. */
    enum TableStateOnTheWire {
        BOOT(TableState.BOOT),
        IDLE(TableState.IDLE),
        CUTTING(TableState.CUTTING),
        ABORTING(TableState.ABORTING);

        private final TableState state;

        TableStateOnTheWire(TableState state) {
            this.state = state;
        }
    }

    @Property
    void a_command_survives_its_registers(
            @ForAll @IntRange(max = 0xFFFF) int code,
            @ForAll @LongRange(max = U32) long p1,
            @ForAll @LongRange(max = U32) long p2,
            @ForAll @LongRange(max = U32) long token) {
        TableCommand command = new TableCommand(code, p1, p2, p1 ^ p2, token, code ^ 0xFFFF);
        assertThat(MailboxWords.decodeCommand(MailboxWords.encode(command))).isEqualTo(command);
    }

    @Property
    void a_block_survives_its_registers(
            @ForAll @LongRange(max = U32) long job,
            @ForAll @LongRange(max = U32) long number,
            @ForAll @Size(max = 110) @IntRange(max = 0xFFFF) int[] payload) {
        TableBlock block = TableBlock.sealed(job, number, number + 1 & U32, payload);
        assertThat(MailboxWords.decodeBlock(MailboxWords.encode(block, 17))).contains(block);
    }

    @Example
    void a_block_that_claims_too_many_words_is_no_block() {
        int[] words = MailboxWords.encode(TableBlock.sealed(1, 0, 1, new int[] {1}), 1);
        words[6] = 111;
        assertThat(MailboxWords.decodeBlock(words)).isEmpty();
    }

    @Example
    void an_identity_survives_its_registers() {
        TableIdentity identity = new TableIdentity(0x0100, 123_456_789, 7, 78, 1600, 1800, 64, 110, 500);
        int[] words = StatusWords.encode(identity);
        assertThat(words[0]).isEqualTo(TableIdentity.MAGIC);
        assertThat(StatusWords.decodeIdentity(words)).isEqualTo(identity);
    }
}
