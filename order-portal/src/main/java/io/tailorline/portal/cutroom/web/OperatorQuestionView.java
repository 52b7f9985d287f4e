package io.tailorline.portal.cutroom.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.cutter.program.OperatorQuestion;
import io.tailorline.cutter.program.QuestionChoice;
import io.tailorline.cutter.program.QuestionStep;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.QuestionStep.Found;
import io.tailorline.cutter.program.QuestionStep.Place;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutRoom;
import java.util.List;
import java.util.Optional;

/**
 * One step of what is asked about the cloth, as codes and values; table frame, mm.
 *
 * @param subject what the choices are: {@code ADVANCE}, {@code PIECE}, {@code STRETCH}, {@code STROKE}; {@code FOUND}
 *     where the job can continue
 * @param choices a handful, one of which is true; none when it is found
 * @param unsure where the job continues when the operator cannot tell; absent where that would spoil the cloth
 * @param found where the job continues; absent while there are choices
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record OperatorQuestionView(
        String why,
        long firstRecord,
        long lastRecord,
        String subject,
        List<ChoiceView> choices,
        Optional<FoundView> unsure,
        Optional<FoundView> found) {

    /**
     * One choice.
     *
     * @param seen asks for the next step, {@code ?seen=21-43}
     * @param pieceNo of its first mark, {@code lastPieceNo} of its last; 0 without marks
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ChoiceView(
            String seen,
            String what,
            int pieceNo,
            int lastPieceNo,
            Optional<String> piece,
            Optional<Place> from,
            Optional<Place> to,
            double length,
            List<List<List<Double>>> lines) {}

    /** @param again mm that may be cut twice, up to record {@code mayBeCutTo} */
    record FoundView(long firstUncut, long mayBeCutTo, double again) {}

    /** @param open what the answers so far leave open; empty before the first */
    static OperatorQuestionView of(CutRoom.Question asked, CutProgram program, Optional<MarkSpan> open) {
        UncertainRange range = asked.stretch();
        OperatorQuestion question = OperatorQuestion.of(program, range);
        QuestionStep step = question.step(open.orElseGet(question::everything));
        return step instanceof Ask ask
                ? new OperatorQuestionView(
                        asked.why(),
                        range.firstRecord(),
                        range.lastRecord(),
                        ask.subject().name(),
                        ask.choices().stream().map(OperatorQuestionView::choice).toList(),
                        ask.unsure().map(OperatorQuestionView::found),
                        Optional.empty())
                : new OperatorQuestionView(
                        asked.why(),
                        range.firstRecord(),
                        range.lastRecord(),
                        "FOUND",
                        List.of(),
                        Optional.empty(),
                        Optional.of(found((Found) step)));
    }

    private static ChoiceView choice(QuestionChoice choice) {
        return new ChoiceView(
                choice.span().toString(),
                choice.what().name(),
                choice.pieceNo(),
                choice.lastPieceNo(),
                choice.marks().stream()
                        .findFirst()
                        .flatMap(UncertainRange.Mark::piece)
                        .map(PieceRef::toString),
                choice.from(),
                choice.to(),
                choice.length(),
                choice.lines().stream()
                        .map(line ->
                                line.stream().map(OperatorQuestionView::point).toList())
                        .toList());
    }

    private static List<Double> point(TablePoint at) {
        return List.of(at.x(), at.y());
    }

    private static FoundView found(Found found) {
        return new FoundView(found.firstUncut(), found.mayBeCutTo(), found.again());
    }
}
