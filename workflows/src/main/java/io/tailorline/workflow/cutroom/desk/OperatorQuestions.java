package io.tailorline.workflow.cutroom.desk;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutRoom.Question;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.MessageJson;
import java.util.Optional;

/** Questions about the cloth as they are stored with their jobs. */
public class OperatorQuestions {

    private final MessageJson json;

    public OperatorQuestions(MessageJson json) {
        this.json = json;
    }

    Question read(String kept) {
        JobEvent.CutUncertain uncertain = json.payload(kept, JobEvent.CutUncertain.class);
        return new Question(
                uncertain.why(),
                new UncertainRange(
                        uncertain.firstRecord(),
                        uncertain.lastRecord(),
                        uncertain.marks().stream().map(OperatorQuestions::mark).toList()));
    }

    private static UncertainRange.Mark mark(JobEvent.UncertainMark mark) {
        return new UncertainRange.Mark(
                mark.record(),
                UncertainRange.Kind.valueOf(mark.kind()),
                mark.pieceNo(),
                mark.piece().isEmpty() ? Optional.empty() : Optional.of(PieceRef.parse(mark.piece())),
                mark.line().stream()
                        .map(at -> new TablePoint(at.get(0), at.get(1)))
                        .toList());
    }
}
