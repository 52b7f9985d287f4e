package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class CutJobTest {

    private final CutJob job = CutJob.of(0xFFFF_FFFFL, SampleJobs.program(12));

    @Test
    void blocks_hold_whole_records_one_after_the_other() {
        long next = 1;
        for (TableBlock block : job.blocks()) {
            assertThat(block.firstRecord()).isEqualTo(next);
            assertThat(block.payload().length).isBetween(1, TableBlock.MAX_WORDS);
            for (int at = 0; at < block.payload().length; at += RecordCodec.length(block.payload()[at])) {
                next++;
            }
        }
        assertThat(next - 1).isEqualTo(job.records());
    }

    @Test
    void every_block_carries_its_checksum() {
        assertThat(job.blocks()).allMatch(TableBlock::checksumHolds);
        TableBlock first = job.blocks().get(0);
        int[] changed = first.payload().clone();
        changed[5] ^= 1;
        assertThat(new TableBlock(first.jobId(), 0, 1, changed, first.checksum()).checksumHolds())
                .isFalse();
    }

    @Test
    void the_job_s_checksum_is_over_all_words_big_endian() {
        CRC32 crc = new CRC32();
        for (TableBlock block : job.blocks()) {
            for (int word : block.payload()) {
                crc.update(word >> 8);
                crc.update(word & 0xFF);
            }
        }
        assertThat(job.checksum()).isEqualTo(crc.getValue());
    }

    @Test
    void a_job_id_has_32_bits_and_is_not_0() {
        assertThatThrownBy(() -> CutJob.of(0, SampleJobs.program(1))).hasMessageContaining("1 to 4294967295");
        assertThatThrownBy(() -> CutJob.of(0x1_0000_0000L, SampleJobs.program(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_job_in_smaller_blocks_is_the_same_job() {
        CutJob job = SampleJobs.pieces(3);
        CutJob small = job.inBlocksOf(20);
        assertThat(small.blocks()).hasSizeGreaterThan(job.blocks().size() * 4);
        assertThat(small.blocks()).allMatch(block -> block.payload().length <= 20 && block.checksumHolds());
        assertThat(small.checksum()).isEqualTo(job.checksum());
        assertThat(small.records()).isEqualTo(job.records());
        assertThat(small.blocks().stream()
                        .flatMapToInt(block -> java.util.Arrays.stream(block.payload()))
                        .boxed())
                .containsExactlyElementsOf(job.blocks().stream()
                        .flatMapToInt(block -> java.util.Arrays.stream(block.payload()))
                        .boxed()
                        .toList());
        assertThat(job.inBlocksOf(110)).isSameAs(job);
    }
}
