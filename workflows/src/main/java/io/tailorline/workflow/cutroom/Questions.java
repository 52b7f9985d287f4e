package io.tailorline.workflow.cutroom;

import io.tailorline.cutter.program.DoubtfulStretch;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.workflow.CutRoom.Question;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.Payload;

/** Questions about the cloth as they are kept with their jobs. */
public class Questions {

    private final MessageJson json;

    public Questions(MessageJson json) {
        this.json = json;
    }

    Question read(String kept) {
        Payload.CutInDoubt doubt = json.payload(kept, Payload.CutInDoubt.class);
        return new Question(
                doubt.why(),
                new DoubtfulStretch(
                        doubt.firstRecord(),
                        doubt.lastRecord(),
                        doubt.marks().stream().map(Questions::mark).toList()));
    }

    private static DoubtfulStretch.Mark mark(Payload.DoubtfulMark mark) {
        return new DoubtfulStretch.Mark(
                mark.record(),
                DoubtfulStretch.Kind.valueOf(mark.kind()),
                mark.pieceNo(),
                mark.piece(),
                mark.line().stream()
                        .map(at -> new TablePoint(at.get(0), at.get(1)))
                        .toList());
    }
}
