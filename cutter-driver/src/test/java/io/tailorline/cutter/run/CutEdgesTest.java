package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two places fix cloth in its plane when they lie far apart. */
class CutEdgesTest {

    private static final double FIELD = SampleJobs.TABLE.fieldX();

    private final TableStatus status =
            new TableFirmware(SampleJobs.TABLE, new ManualClock(), 1, FaultScript.none()).status();

    private List<TablePoint> edges(CutProgram program, long cutTo) {
        return CutEdges.of(new CutEdges.Done(program, cutTo), List.of(), status, FIELD).stream()
                .map(CutEdges.Place::head)
                .toList();
    }

    @Test
    void they_are_the_farthest_that_are_cut() {
        List<TablePoint> edges = edges(SampleJobs.program(1), 47);
        assertThat(edges).containsExactly(new TablePoint(0, 300), new TablePoint(300, 0));
    }

    @Test
    void two_that_would_let_the_cloth_turn_are_none() {
        CutProgram program = SampleJobs.program(1);
        long firstCut = 0;
        while (edges(program, firstCut).isEmpty()) {
            firstCut++;
            assertThat(firstCut).isLessThan(48);
        }
        List<TablePoint> edges = edges(program, firstCut);
        assertThat(edges).hasSize(2).doesNotHaveDuplicates();
        assertThat(edges.get(0).distanceTo(edges.get(1))).isGreaterThanOrEqualTo(100);
    }
}
