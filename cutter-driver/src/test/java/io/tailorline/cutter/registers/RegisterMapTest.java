package io.tailorline.cutter.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.modbus.SampleMaps;
import io.tailorline.json.FormatFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps as files: our own as it must be, others as they may be, and what is refused. */
class RegisterMapTest {

    /** Addresses that other people's hosts rely on. */
    @ParameterizedTest
    @CsvSource({
        "MAGIC, 0, 1",
        "SERIAL, 2, 2",
        "CAPS, 5, 1",
        "FIELD_X, 6, 2",
        "PAYLOAD_WORDS, 11, 1",
        "STATE, 256, 1",
        "FAULT_RECORD, 259, 2",
        "ACK_BLOCK, 262, 2",
        "FREE_BLOCKS, 266, 1",
        "CMD_RESULT, 267, 1",
        "DONE_RECORD, 272, 2",
        "POS_X, 276, 2",
        "HB_CTRL, 290, 1",
        "ELAPSED, 292, 2",
        "CMD, 384, 1",
        "CMD_HOST_TOKEN, 391, 2",
        "CMD_SEQ, 393, 1",
        "HOST_TOKEN, 416, 2",
        "WATCHDOG_MS, 420, 1",
        "BLOCK_CRC32, 1031, 2",
        "BLOCK_PAYLOAD, 1033, 110",
        "BLOCK_SEQ, 1143, 1"
    })
    void our_own_map_lies_where_it_always_lay(RegisterName name, int address, int count) {
        RegisterEntry entry = RegisterMapYaml.builtIn().entry(name);
        assertThat(entry.address()).isEqualTo(address);
        assertThat(entry.count()).isEqualTo(count);
    }

    @Test
    void the_status_of_our_own_map_is_48_registers_and_the_mailbox_120() {
        RegisterMap map = RegisterMapYaml.builtIn();
        assertThat(map.place(RegisterBlock.STATUS).count()).isEqualTo(48);
        assertThat(map.place(RegisterBlock.MAILBOX).count()).isEqualTo(120);
        assertThat(map.magic()).isEqualTo(0x4354);
        assertThat(map.unit()).isEqualTo(1);
        assertThat(map.order()).isEqualTo(WordOrder.ABCD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foreign.yaml", "word-by-word.yaml"})
    void other_maps_are_read(String name) throws Exception {
        assertThat(RegisterMapYaml.parse(name, SampleMaps.text(name)).name() + ".yaml")
                .isEqualTo(name);
    }

    @Test
    void input_and_holding_registers_may_have_the_same_addresses() throws Exception {
        RegisterMap map = RegisterMapYaml.parse("foreign.yaml", SampleMaps.text("foreign.yaml"));
        assertThat(map.holding(0, 10)).contains(RegisterBlock.COMMAND);
        assertThat(map.input(0, 84)).contains(RegisterBlock.STATUS);
        assertThat(map.holding(0, 11)).isEmpty();
        assertThat(map.input(100, 1)).isEmpty();
    }

    @Test
    void a_measure_is_told_in_the_driver_s_unit() throws Exception {
        RegisterMap map = RegisterMapYaml.parse(
                "inches.yaml",
                SampleMaps.text("foreign.yaml")
                        .replace(
                                "FIELD_X: {address: 2006, type: u16, unit: 'mm'}",
                                "FIELD_X: {address: 2006, type: u16, unit: 'in'}"));
        int[] words = map.empty(RegisterBlock.IDENTITY);
        map.putMeasure(RegisterName.FIELD_Y, words, 1800);
        assertThat(map.measure(RegisterName.FIELD_Y, words)).isEqualTo(1800);
        assertThat(RegisterUnit.of("0.5 in", RegisterQuantity.LENGTH).counts()).isEqualTo(1 / 12.7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit: 1          | unit: 256        | unit 256; expected 0 to 255",
                "wordOrder: ABCD  | wordOrder: ACBD  | \"ACBD\"; expected one of ABCD, CDAB, BADC, DCBA",
                "magic: 17236     | magic: 70000     | magic 70000; expected 0 to 65535",
                "name: tailorline | nmae: tailorline | nmae: \"tailorline\"; expected a known field: name",
                "{read: 125, write: 123, readWrite: 121} | {read: 126} | read 126 registers; expected 1 to 125",
                "{read: 125, write: 123, readWrite: 121} | {read: 125, write: 119} | blocks.mailbox.count 120; expected at most 119",
                "readWrite: 121} | readWrite: 100} | blocks.mailbox.count 120; expected at most 100 where function 23",
                "status: {first: 256, count: 48, read: [3, 4]} | status: {first: 256, count: 48, read: [4]} | blocks.status.read [4]; expected 3 among them",
                "status: {first: 256, count: 48, | status: {first: 256, count: 130, | blocks.status.count 130; expected at most 125",
                "status: {first: 256, count: 48, read: [3, 4]} | status: {first: 256, count: 48, read: [3, 5]} | read [3, 5]; expected each of [3, 4] at most once",
                "status: {first: 256, count: 48, read: [3, 4]} | status: {first: 256, count: 48, read: [3], write: [16]} | blocks.status.write [16]; expected none",
                "command: {first: 383, count: 11, read: [3], write: [16, 6]} | command: {first: 383, count: 11, read: [3]} | blocks.command.write missing",
                "command: {first: 383, count: 11, read: [3], | command: {first: 383, count: 11, read: [4], | blocks.command.read [4]; expected [3]",
                "lease: {first: 416, count: 5, | lease: {first: 393, count: 28, | blocks.command (383 to 393) overlaps blocks.lease (393 to 420)",
                "lease: {first: 416, count: 5, | lease: {first: 65534, count: 5, | expected registers within 0 to 65535",
                "DONE_RECORD: {address: 272, | DONE_RECORD: {address: 271, | registers.DONE_RECORD.address 271 overlaps EXEC_RECORD (270 to 271)",
                "DONE_RECORD: {address: 272, type: u32} | DONE_RECORD: {address: 272, type: u16} | registers.DONE_RECORD.type u16; expected u32",
                "DONE_RECORD: {address: 272, type: u32} | DONE_RECORD: {address: 40273, type: u32} | registers.DONE_RECORD (40273 to 40274) lies outside blocks.status (256 to 303)",
                "DONE_RECORD: {address: 272, type: u32} | DONE_RECORD: {address: 272, type: u32, count: 4} | registers.DONE_RECORD.count 4; expected one value of 2 words",
                "DONE_RECORD: {address: 272, type: u32} | DONE_RECORD: {address: 272, type: float} | $.registers.DONE_RECORD.type: \"float\"; expected one of U16, U32, I32",
                "DONE_RECORD: {address: 272, | DONE_RECORDS: {address: 272, | DONE_RECORDS: {\"address\":272,",
                "DONE_RECORD: {address: 272, type: u32} | STATUS: {address: 257, type: u16} | $.registers.STATUS: 'STATUS' is given twice; expected once.",
                "POS_X: {address: 276, type: i32, unit: '0.01 mm'} | POS_X: {address: 276, type: i32, unit: '0.01 s'} | $.registers.POS_X: unit '0.01 s'; expected one of 'mm'",
                "CMD_SEQ: {address: 393, | CMD_SEQ: {address: 382, | registers.CMD_SEQ (382 to 382) lies outside",
                "BLOCK_PAYLOAD: {address: 1033, type: u16, count: 110} | BLOCK_PAYLOAD: {address: 1033, type: u16, count: 109} | registers.BLOCK_SEQ.address 1143; expected 1142, so that mailbox has no gap",
                "BLOCK_PAYLOAD: {address: 1033, type: u16, count: 110} | BLOCK_PAYLOAD: {address: 1033, type: u16, count: 4} | registers.BLOCK_PAYLOAD 4 words of u16; expected 5 to 110",
                "mailbox: {first: 1024, count: 120, | mailbox: {first: 1024, count: 121, | blocks.mailbox.count 121; expected 120, the length of its registers",
            })
    void what_could_lead_a_host_astray_is_refused(String from, String to, String said) throws Exception {
        String own = SampleMaps.text("tailorline.yaml");
        assertThat(own).contains(from);
        assertThatThrownBy(() -> RegisterMapYaml.parse("own.yaml", own.replace(from, to)))
                .isInstanceOf(FormatFault.class)
                .hasMessageStartingWith("own.yaml, ")
                .hasMessageContaining(said);
    }

    @Test
    void what_makes_a_block_count_must_come_last() throws Exception {
        String swapped = SampleMaps.text("tailorline.yaml")
                .replace("CMD_SEQ: {address: 393,", "CMD_SEQ: {address: 384,")
                .replace("CMD: {address: 384,", "CMD: {address: 393,");
        assertThatThrownBy(() -> RegisterMapYaml.parse("own.yaml", swapped))
                .hasMessageContaining("registers.CMD_SEQ.address 384; expected 393, the last of command");
    }

    @Test
    void token_and_heartbeat_are_neighbours() throws Exception {
        String swapped = SampleMaps.text("tailorline.yaml")
                .replace("HB_HOST: {address: 418,", "HB_HOST: {address: 419,")
                .replace("COMM_LOSS_POLICY: {address: 419,", "COMM_LOSS_POLICY: {address: 418,");
        assertThatThrownBy(() -> RegisterMapYaml.parse("own.yaml", swapped))
                .hasMessageContaining("registers.HB_HOST.address 419; expected 418, right after HOST_TOKEN");
    }

    @Test
    void a_register_that_is_missing_is_named() throws Exception {
        String without = SampleMaps.text("tailorline.yaml").replace("  DONE_RECORD: {address: 272, type: u32}\n", "");
        assertThatThrownBy(() -> RegisterMapYaml.parse("own.yaml", without))
                .hasMessageContaining("$.registers.DONE_RECORD: missing");
    }
}
