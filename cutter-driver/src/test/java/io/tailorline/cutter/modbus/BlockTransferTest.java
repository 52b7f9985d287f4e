package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableFault;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the blocks of a job reach a table, register by register. */
class BlockTransferTest extends FakeSlaveFixture {

    @Test
    void what_commits_a_block_is_written_last_and_in_the_same_request() throws Exception {
        loadOneBlock(table, slave, MAP);
        FakeSlave.Request block = slave.requests.stream()
                .filter(request -> request.function() == 16 && request.address() == 1024)
                .findFirst()
                .orElseThrow();
        assertThat(block.count()).isEqualTo(120);
        int last = block.data().length - 1;
        assertThat(block.data()[last]).as("BLOCK_SEQ of the first try").isEqualTo((byte) 1);
    }

    @Test
    void a_table_that_takes_single_registers_gets_what_commits_last() throws Exception {
        RegisterMap map = SampleMaps.wordByWord();
        try (FakeSlave own = new FakeSlave().likeATable(map, 110);
                ModbusTable host = host(own, map)) {
            loadOneBlock(host, own, map);
            int mailbox = map.place(RegisterBlock.MAILBOX).first();
            assertThat(own.requests.stream()
                            .filter(request -> request.function() == 6 && request.address() >= mailbox)
                            .limit(120)
                            .map(FakeSlave.Request::address))
                    .containsExactlyElementsOf(
                            IntStream.range(mailbox, mailbox + 120).boxed().toList());
            assertThat(own.requests.stream().map(FakeSlave.Request::function)).doesNotContain(16, 23);
        }
    }

    /** A slave that acknowledges nothing is told the first block, and then given up. */
    private void loadOneBlock(ModbusTable host, FakeSlave slave, RegisterMap map) {
        CutJob job = SampleJobs.pieces(1);
        int[] status = map.empty(RegisterBlock.STATUS);
        map.write(RegisterName.JOB_ID, status, job.id());
        map.write(RegisterName.FREE_BLOCKS, status, 64);
        map.write(RegisterName.BLOCK_RESULT, status, 3);
        slave.put(map, RegisterBlock.STATUS, status);
        assertThatThrownBy(() -> host.feed(job))
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("refused block 0 of job 4711")
                .hasMessageContaining("CHECKSUM");
    }

    @Test
    void a_table_that_acknowledges_more_than_there_is_is_not_believed() {
        CutJob job = SampleJobs.pieces(1);
        int[] status = MAP.empty(RegisterBlock.STATUS);
        MAP.write(RegisterName.JOB_ID, status, job.id());
        MAP.write(RegisterName.ACK_BLOCK, status, 70_000);
        slave.put(MAP, RegisterBlock.STATUS, status);
        assertThatThrownBy(() -> table.feed(job)).hasMessageContaining("acknowledges 70000 blocks");
    }
}
