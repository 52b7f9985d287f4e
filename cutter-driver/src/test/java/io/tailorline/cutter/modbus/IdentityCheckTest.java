package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a host believes to be its table, and what it sends to no other. */
class IdentityCheckTest extends FakeSlaveFixture {

    @Test
    void another_table_at_the_same_address_is_told_from_the_first() throws Exception {
        table.status();
        slave.answerBy((request, right, out) -> {});
        assertThatThrownBy(table::status).isInstanceOf(TableFault.LinkLost.class);
        slave.answerBy((request, right, out) -> out.write(right));
        slave.put(
                MAP,
                RegisterBlock.IDENTITY,
                new StatusCodec(MAP)
                        .encode(new TableIdentity(
                                0x0100, 78, 3, 0b0100_1110, new TableIdentity.Limits(1600, 1800, 64, 110, 500))));
        assertThatThrownBy(table::status)
                .isInstanceOf(TableFault.Restarted.class)
                .hasMessageContaining("serial number 77, then 78");
        table.status();
    }

    @Test
    void a_controller_that_started_anew_behind_a_line_that_lives_is_noticed() throws Exception {
        table.takeLease();
        table.status();
        slave.put(
                MAP,
                RegisterBlock.IDENTITY,
                new StatusCodec(MAP)
                        .encode(new TableIdentity(
                                0x0100, 77, 4, 0b0100_1110, new TableIdentity.Limits(1600, 1800, 64, 110, 500))));
        assertThatThrownBy(table::status)
                .isInstanceOf(TableFault.Restarted.class)
                .hasMessageContaining("boot count 3, then 4");
        table.status();
        assertThat(table.identity().bootCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0x1234, magic 0x1234",
        "1, 0x0200, map version 2",
        "10, 0, ring of 0 blocks",
        "11, 4, blocks of 4 words",
        "9, 0, field 1600.0 x 0.0 mm"
    })
    void what_cannot_be_a_table_of_this_map_is_refused(String address, String value, String said) {
        slave.registers[Integer.decode(address)] = Integer.decode(value);
        assertThatThrownBy(table::status).isInstanceOf(TableFault.class).hasMessageContaining(said);
        assertThatThrownBy(table::home).isInstanceOf(TableFault.class).hasMessageContaining(said);
        assertThat(slave.writesTo(COMMAND)).isZero();
    }

    @Test
    void a_table_without_a_drill_is_not_sent_holes() {
        slave.registers[5] = 0b0100_1100;
        assertThatThrownBy(() -> table.load(SampleJobs.pieces(2)))
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("The program has 2 steps for DRILL")
                .hasMessageContaining("CAPS 0x004C");
        assertThat(slave.writesTo(COMMAND)).isZero();
    }

    @Test
    void a_minor_version_of_the_map_is_spoken() throws Exception {
        slave.registers[1] = 0x0107;
        assertThat(table.identity().mapVersion()).isEqualTo(0x0107);
    }
}
