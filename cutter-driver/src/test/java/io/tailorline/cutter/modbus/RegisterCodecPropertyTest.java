package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RegisterCodecPropertyTest {

    private static final long U32 = 0xFFFF_FFFFL;

    /** Ours, and those of other makes. */
    enum Maps {
        OWN(RegisterMapYaml.builtIn()),
        VERSION_1(RegisterMapYaml.builtIn().inVersion1()),
        FOREIGN(SampleMaps.foreign()),
        WORD_BY_WORD(SampleMaps.wordByWord());

        private final RegisterMap map;

        Maps(RegisterMap map) {
            this.map = map;
        }

        StatusCodec status() {
            return new StatusCodec(map);
        }

        Optional<TableStatus.CutProof> proof(long big, int counts) {
            return Optional.of(new TableStatus.CutProof(big, big, Math.abs(counts) / 100.0))
                    .filter(any -> map.version() > 1);
        }

        MailboxCodec mail() {
            return new MailboxCodec(map);
        }
    }

    @Property
    void a_look_at_a_table_survives_its_registers(
            @ForAll Maps maps,
            @ForAll TableStateOnTheWire state,
            @ForAll @IntRange(max = 0x7FF) int bits,
            @ForAll FaultCode fault,
            @ForAll CommandResult commandResult,
            @ForAll BlockResult blockResult,
            @ForAll @LongRange(max = U32) long big,
            @ForAll @IntRange(max = 0xFFFF) int small,
            @ForAll @IntRange(min = -100_000_000, max = 100_000_000) int counts) {
        TableStatus status = new TableStatus(
                state.state,
                StatusBit.ofWord(bits),
                fault,
                big,
                new TableStatus.CommandStatus(small, commandResult),
                new TableStatus.RingStatus(big, blockResult, small, small),
                new TableStatus.JobStatus(big, big, big, small, small, small, big, big, big / 1000.0, counts > 0),
                new TableStatus.MachineStatus(
                        new TablePoint(counts / 100.0, -(counts / 2) / 100.0), small, small, big, small / 10.0),
                maps.proof(big, counts),
                small);
        assertThat(maps.status().decode(maps.status().encode(status))).isEqualTo(status);
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
            @ForAll Maps maps,
            @ForAll @IntRange(max = 0xFFFF) int code,
            @ForAll @LongRange(max = U32) long p1,
            @ForAll @LongRange(max = U32) long p2,
            @ForAll @LongRange(max = U32) long token) {
        RegisterCommand command = new RegisterCommand(code, p1, p2, p1 ^ p2, token, code ^ 0xFFFF);
        assertThat(maps.mail().decodeCommand(maps.mail().encode(command))).isEqualTo(command);
    }

    @Property
    void a_block_survives_its_registers(
            @ForAll Maps maps,
            @ForAll @LongRange(max = U32) long job,
            @ForAll @LongRange(max = U32) long number,
            @ForAll @Size(max = 48) @IntRange(max = 0xFFFF) int[] payload) {
        TableBlock block = TableBlock.sealed(job, number, number + 1 & U32, payload);
        assertThat(maps.mail().decodeBlock(maps.mail().encode(block, 17))).contains(block);
    }

    @Example
    void a_block_that_claims_too_many_words_is_no_block() {
        int[] words = Maps.OWN.mail().encode(TableBlock.sealed(1, 0, 1, new int[] {1}), 1);
        words[6] = 111;
        assertThat(Maps.OWN.mail().decodeBlock(words)).isEmpty();
    }

    @Example
    void an_identity_survives_its_registers() {
        TableIdentity identity =
                new TableIdentity(0x0200, 123_456_789, 7, 78, new TableIdentity.Limits(1600, 1800, 64, 110, 500));
        StatusCodec statusWords = Maps.OWN.status();
        int[] words = statusWords.encode(identity);
        assertThat(words[0]).isEqualTo(0x4354);
        assertThat(statusWords.decodeIdentity(words)).isEqualTo(identity);
    }
}
