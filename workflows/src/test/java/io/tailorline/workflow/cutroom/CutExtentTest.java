package io.tailorline.workflow.cutroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.store.CutPiece.State;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which pieces the knife has come to, by the records of their program. */
class CutExtentTest {

    private final CutProgram program = SamplePrograms.cuttingSquares(3);
    private final PieceRange first = program.pieces().get(0);
    private final PieceRange second = program.pieces().get(1);
    private final PieceRange third = program.pieces().get(2);

    private Map<PieceRef, State> of(long sure, long possible) {
        return new CutExtent(sure, possible).of(program);
    }

    @Test
    void a_head_that_has_only_travelled_has_cut_nothing() {
        assertThat(of(0, 0)).isEmpty();
        assertThat(of(first.firstRecord(), first.firstRecord() + 1)).isEmpty();
    }

    @Test
    void a_piece_is_cut_with_its_last_record_and_begun_before() {
        assertThat(of(first.lastRecord(), first.lastRecord())).containsExactly(Map.entry(first.piece(), State.CUT));
        assertThat(of(first.lastRecord() - 2, first.lastRecord() - 1))
                .containsExactly(Map.entry(first.piece(), State.BEGUN));
        assertThat(of(first.lastRecord() - 1, first.lastRecord()))
                .containsExactly(Map.entry(first.piece(), State.UNCERTAIN));
    }

    @Test
    void what_the_knife_may_have_come_to_is_uncertain() {
        assertThat(of(first.lastRecord(), second.lastRecord() + 8))
                .containsExactly(
                        Map.entry(first.piece(), State.CUT),
                        Map.entry(second.piece(), State.UNCERTAIN),
                        Map.entry(third.piece(), State.UNCERTAIN));
        assertThat(of(0, Integer.MAX_VALUE)).hasSize(3).containsValue(State.UNCERTAIN);
    }

    @Test
    void pieces_count_where_a_gateway_reports_no_records() {
        assertThat(new CutExtent(0, 1).from(2, program).of(program))
                .containsOnlyKeys(first.piece(), second.piece())
                .containsValue(State.CUT);
        assertThat(CutExtent.whole().from(3, program).of(program))
                .hasSize(3)
                .containsValue(State.CUT)
                .doesNotContainValue(State.BEGUN);
    }
}
