package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class JobNumberTest {

    private static final long U32 = 0xFFFF_FFFFL;

    @Property
    void a_number_tells_its_program(@ForAll @LongRange(max = U32) long checksum, @ForAll int run) {
        long number = JobNumber.of(checksum, run);
        assertThat(number).isBetween(1L, U32);
        assertThat(JobNumber.isOf(checksum, number)).isTrue();
        assertThat(JobNumber.of(checksum, run + 1)).isNotEqualTo(number);
    }

    @Example
    void another_program_s_number_is_hardly_ever_taken_for_ours() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(1);
        long ours = random.longs(100_000, 0, U32)
                .filter(number -> JobNumber.isOf(0xCAFE_BABEL, number))
                .count();
        assertThat(ours).isLessThan(8);
    }
}
