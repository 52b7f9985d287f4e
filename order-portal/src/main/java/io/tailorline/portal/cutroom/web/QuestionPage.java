package io.tailorline.portal.cutroom.web;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.cutter.program.OperatorQuestion;
import io.tailorline.cutter.program.QuestionStep;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.QuestionStep.Found;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.portal.web.view.MarkerDrawing;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.production.OrderToCut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The question about an uncertain cut on the page of its job, one step at a time. */
@Component
class QuestionPage {

    private final CutRoom room;
    private final OrderToCut workshop;
    private final QuestionTexts texts;
    private final ProjectedQuestions steps;

    QuestionPage(CutRoom room, OrderToCut workshop, QuestionTexts texts, ProjectedQuestions steps) {
        this.steps = steps;
        this.room = room;
        this.workshop = workshop;
        this.texts = texts;
    }

    /**
     * What the page shows.
     *
     * @param isOfClothOnly whether only the place of the cloth is in question
     * @param cutBefore pieces with a smaller number are surely cut
     * @param choices with the span that each leaves open; none once it is known where the job continues
     * @param mayBeUnsure whether what is open can be cut again when the operator cannot tell
     * @param found where the job continues; empty while there are choices
     * @param again what may be cut twice; empty when nothing may
     * @param question by which a trail knows it
     * @param trail the answers so far
     * @param back the address of the step before; empty at the first
     */
    record View(
            boolean isOfClothOnly,
            String subject,
            String asked,
            QuestionDrawing drawing,
            int cutBefore,
            List<Choice> choices,
            boolean mayBeUnsure,
            String found,
            String again,
            long firstUncut,
            long mayBeCutTo,
            String question,
            List<String> trail,
            String back) {}

    /** One answer. */
    record Choice(int no, String seen, String text) {}

    /** What there is of the order of a job. */
    record Documents(Optional<Marker> marker, Optional<CutProgram> program, Optional<MarkerDrawing> drawing) {}

    /** Empty when nothing is asked about the job, or its marker and program are not known. */
    Optional<View> view(CutRoom.Job job, String of, List<String> seen, Documents documents, Locale locale) {
        Optional<UncertainRange> range = room.question(job.jobId()).map(CutRoom.Question::stretch);
        Optional<CutProgram> program = documents.program();
        Optional<Marker> marker = documents.marker();
        Optional<MarkerDrawing> drawing = documents.drawing();
        if (range.isEmpty() || program.isEmpty() || marker.isEmpty() || drawing.isEmpty()) {
            steps.forget(job.jobId());
            return Optional.empty();
        }
        OperatorQuestion question = OperatorQuestion.of(program.get(), range.get());
        String asked = QuestionProgress.question(range.get(), job.changedAt());
        QuestionProgress trail = QuestionProgress.of(question, asked, of, seen);
        steps.show(job.jobId(), asked, trail.open(question));
        EdgeNames edges = new EdgeNames(marker.get(), workshop.pattern(job.orderId()));
        return Optional.of(view(question, range.get(), program.get(), asked, trail, edges, drawing.get(), locale));
    }

    private View view(
            OperatorQuestion question,
            UncertainRange range,
            CutProgram program,
            String of,
            QuestionProgress trail,
            EdgeNames edges,
            MarkerDrawing marker,
            Locale locale) {
        QuestionStep step = trail.step(question);
        MarkSpan open = trail.open(question);
        long firstOpen = range.firstUncutAfter(open.first());
        int piece = pieceAt(program, firstOpen);
        List<UncertainRange.Mark> cut = cut(program, piece, firstOpen);
        List<String> spans = trail.spans().stream().map(MarkSpan::toString).toList();
        String back = back(of, spans, trail.isUnsure());
        if (step instanceof Ask ask) {
            List<Choice> choices = new ArrayList<>();
            ask.choices()
                    .forEach(choice -> choices.add(new Choice(
                            choices.size() + 1, choice.span().toString(), texts.choice(ask, choice, edges, locale))));
            return new View(
                    false,
                    ask.subject().name().toLowerCase(Locale.ROOT),
                    texts.question(ask, locale),
                    QuestionDrawing.of(ask.choices(), Optional.empty(), cut, marker),
                    piece,
                    choices,
                    ask.unsure().isPresent(),
                    "",
                    "",
                    0,
                    0,
                    of,
                    spans,
                    back);
        }
        Found found = (Found) step;
        Optional<TablePoint> focus = found.next().map(next -> next.at().at());
        return new View(
                range.isOfClothOnly(),
                "found",
                "",
                QuestionDrawing.of(List.of(), focus, cut, marker),
                piece,
                List.of(),
                false,
                texts.found(found, edges, locale),
                texts.again(found, locale),
                found.firstUncut(),
                found.mayBeCutTo(),
                of,
                spans,
                back);
    }

    /** The piece that a record belongs to, or the next one. */
    private static int pieceAt(CutProgram program, long record) {
        return program.pieces().stream()
                .filter(piece -> piece.lastRecord() >= record)
                .mapToInt(CutProgram.PieceRange::no)
                .findFirst()
                .orElse(program.pieces().size() + 1);
    }

    /** What is cut of that piece before a record. */
    private static List<UncertainRange.Mark> cut(CutProgram program, int piece, long before) {
        return program.pieces().stream()
                .filter(range -> range.no() == piece && range.firstRecord() < before)
                .flatMap(range -> UncertainRange.between(program, range.firstRecord(), before - 1).marks().stream())
                .toList();
    }

    private static String back(String of, List<String> spans, boolean isUnsure) {
        if (spans.isEmpty() && !isUnsure) {
            return "";
        }
        List<String> before = isUnsure ? spans : spans.subList(0, spans.size() - 1);
        return UriComponentsBuilder.newInstance()
                .queryParam("of", of)
                .queryParam("seen", before.toArray())
                .build()
                .toUriString();
    }
}
