package io.tailorline.portal.cutroom;

import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.CutRoom;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked about the cloth, table frame, mm.
 *
 * @param marks what the uncertain records leave on the cloth, in the order of cutting
 */
record OperatorQuestionView(String why, long firstRecord, long lastRecord, List<MarkView> marks) {

    /** @param firstUncut what to answer when this mark is the last one on the cloth */
    record MarkView(long record, String kind, int pieceNo, String piece, List<List<Double>> line, long firstUncut) {}

    static OperatorQuestionView of(CutRoom.Question asked) {
        UncertainRange stretch = asked.stretch();
        List<MarkView> marks = new ArrayList<>();
        for (UncertainRange.Mark mark : stretch.marks()) {
            marks.add(new MarkView(
                    mark.record(),
                    mark.kind().name(),
                    mark.pieceNo(),
                    mark.piece().map(PieceRef::toString).orElse(""),
                    mark.line().stream().map(at -> List.of(at.x(), at.y())).toList(),
                    stretch.firstUncutAfter(marks.size() + 1)));
        }
        return new OperatorQuestionView(asked.why(), stretch.firstRecord(), stretch.lastRecord(), marks);
    }
}
