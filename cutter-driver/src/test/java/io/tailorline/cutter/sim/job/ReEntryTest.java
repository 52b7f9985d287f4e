package io.tailorline.cutter.sim.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.RecordCodec;
import io.tailorline.cutter.table.TableBlock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the knife goes back into a cut: 0.8 mm along the path that is cut already. */
class ReEntryTest {

    private static TableRecord cut(double x, double y) {
        return new TableRecord.Cut(new TablePoint(x, y));
    }

    private static BlockRing ring(TableRecord... records) {
        List<Integer> words = new ArrayList<>();
        Head head = Head.HOME;
        for (TableRecord record : records) {
            for (int word : RecordCodec.encode(record, head)) {
                words.add(word);
            }
            head = record.movedFrom(head);
        }
        BlockRing ring = new BlockRing(1, 1, 0, 64);
        TableBlock block = TableBlock.sealed(
                1, 0, 1, words.stream().mapToInt(Integer::intValue).toArray());
        assertThat(ring.offer(block, 0)).isEqualTo(BlockResult.OK);
        return ring;
    }

    private static double length(ReEntry back) {
        double sum = 0;
        for (int i = 1; i < back.path().size(); i++) {
            sum += back.path().get(i - 1).distanceTo(back.path().get(i));
        }
        return sum;
    }

    @Test
    void it_plunges_0_8_mm_back_on_the_line_before() {
        ReEntry back = ReEntry.before(ring(new TableRecord.Down(), cut(50, 0), cut(50, 40)), 3);
        assertThat(back.path()).containsExactly(new TablePoint(49.2, 0), new TablePoint(50, 0));
        assertThat(back.corners()).isZero();
    }

    @Test
    void it_follows_the_path_over_short_cuts_and_round_corners() {
        BlockRing ring = ring(
                new TableRecord.Down(),
                cut(50, 0),
                cut(50.3, 0),
                new TableRecord.LiftPlunge(90),
                cut(50.3, 0.2),
                cut(50.3, 30));
        ReEntry back = ReEntry.before(ring, 6);
        assertThat(length(back)).isCloseTo(ReEntry.OVERLAP, within(1e-9));
        assertThat(back.path()).hasSize(4).endsWith(new TablePoint(50.3, 0.2));
        assertThat(back.from()).isEqualTo(new TablePoint(49.7, 0));
        assertThat(back.corners()).isEqualTo(1);
    }

    @Test
    void it_never_goes_back_beyond_where_the_knife_entered() {
        BlockRing ring = ring(new TableRecord.Down(), cut(0.5, 0), cut(40, 0));
        assertThat(ReEntry.before(ring, 3).from()).isEqualTo(new TablePoint(0, 0));
        assertThat(ReEntry.before(ring, 2).path()).containsExactly(new TablePoint(0, 0));
    }
}
