package io.tailorline.workflow.cutroom;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.CutRoom.Question;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.Payload;
import java.util.Optional;

/** Questions about the cloth as they are kept with their jobs. */
public class OperatorQuestions {

    private final MessageJson json;

    public OperatorQuestions(MessageJson json) {
        this.json = json;
    }

    Question read(String kept) {
        Payload.CutInDoubt doubt = json.payload(kept, Payload.CutInDoubt.class);
        return new Question(
                doubt.why(),
                new UncertainRange(
                        doubt.firstRecord(),
                        doubt.lastRecord(),
                        doubt.marks().stream().map(OperatorQuestions::mark).toList()));
    }

    private static UncertainRange.Mark mark(Payload.DoubtfulMark mark) {
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
