package io.tailorline.cutter.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.program.QuestionChoice.What;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.QuestionStep.Found;
import io.tailorline.cutter.program.QuestionStep.Place;
import io.tailorline.cutter.program.QuestionStep.Subject;
import io.tailorline.cutter.program.UncertainRange.Kind;
import io.tailorline.cutter.render.QuestionWords;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.geometry.Mm;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OperatorQuestionTest {

    /** The longest path of questions in a suit. */
    private static final int MOST_QUESTIONS = 6;

    /** Every so many records of a suit a count is lost; a prime, so that all kinds of records are met. */
    private static final int EVERY = Integer.getInteger("tailorline.everyCount", 97);

    private final CutProgram sample = SampleJobs.program(3);

    private static CutProgram suit() throws FormatFault {
        return CutPlanner.plan(MarkerJson.read(Path.of("src/test/resources/markers/suit.json")), SampleJobs.TABLE)
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    /** The steps that whoever sees {@code seen} marks on the cloth is led through, the end not among them. */
    private static List<Ask> asked(OperatorQuestion question, int seen) {
        List<Ask> asked = new ArrayList<>();
        MarkSpan open = question.everything();
        while (question.step(open) instanceof Ask ask) {
            assertThat(ask.choices())
                    .hasSizeBetween(2, OperatorQuestion.MOST_CHOICES)
                    .extracting(QuestionChoice::span)
                    .satisfies(spans -> assertPartition(open(spans), spans));
            assertThat(ask.choices())
                    .filteredOn(choice -> choice.what() == What.LINE)
                    .allSatisfy(choice ->
                            assertThat(QuestionWords.choice(ask, choice)).doesNotStartWith("0 mm"));
            asked.add(ask);
            open = ask.choiceOf(seen).span();
        }
        return asked;
    }

    private static List<String> lines(Ask ask) {
        return ask.choices().stream()
                .filter(choice -> choice.what() == What.LINE)
                .map(choice -> QuestionWords.choice(ask, choice))
                .toList();
    }

    private static MarkSpan open(List<? extends MarkSpan> spans) {
        return new MarkSpan(spans.get(0).first(), spans.get(spans.size() - 1).last());
    }

    /** Exactly one of them is true, whatever is cut. */
    private static void assertPartition(MarkSpan open, List<? extends MarkSpan> spans) {
        int next = open.first();
        for (MarkSpan span : spans) {
            assertThat(span.first()).isEqualTo(next);
            next = span.last() + 1;
        }
        assertThat(next).isEqualTo(open.last() + 1);
    }

    /** Where the answers end. */
    private static long end(OperatorQuestion question, List<Ask> asked, int seen) {
        MarkSpan left = asked.isEmpty()
                ? question.everything()
                : asked.get(asked.size() - 1).choiceOf(seen).span();
        assertThat(question.step(left)).isInstanceOf(Found.class);
        Found found = (Found) question.step(left);
        assertThat(found.mayCutAgain()).isFalse();
        return found.firstUncut();
    }

    /** Nothing before it is uncut, and no more than a line that nobody sees is cut again. */
    private static void assertBegin(UncertainRange range, int seen, long firstUncut) {
        assertThat(firstUncut).isLessThanOrEqualTo(range.firstUncutAfter(seen));
        List<UncertainRange.Mark> again = range.marks().stream()
                .limit(seen)
                .filter(mark -> mark.record() >= firstUncut)
                .toList();
        assertThat(again).extracting(UncertainRange.Mark::kind).allMatch(Kind.CUT::equals);
        assertThat(QuestionChoice.length(again)).isLessThan(1);
    }

    private static Found found(OperatorQuestion question, int seen) {
        return (Found) question.step(new MarkSpan(seen, seen));
    }

    @Test
    void whatever_is_cut_of_a_suit_truthful_answers_end_there_after_a_handful_of_questions() throws FormatFault {
        CutProgram suit = suit();
        List<Integer> questions = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (int done = 0; done < RecordStream.of(suit).size(); done += EVERY) {
            UncertainRange range = UncertainRange.after(suit, done);
            OperatorQuestion question = OperatorQuestion.of(suit, range);
            for (int seen = 0; seen <= range.marks().size(); seen++) {
                List<Ask> asked = asked(question, seen);
                assertBegin(range, seen, end(question, asked, seen));
                questions.add(asked.size());
            }
            lines.add(range.marks().size());
        }
        System.out.printf(
                Locale.ROOT,
                "%d counts lost, %d answers: questions p50 %d, p95 %d, most %d; lines before: p50 %d, p95 %d, most %d%n",
                lines.size(),
                questions.size(),
                percentile(questions, 50),
                percentile(questions, 95),
                percentile(questions, 100),
                percentile(lines, 50),
                percentile(lines, 95),
                percentile(lines, 100));
        assertThat(percentile(questions, 100)).isLessThanOrEqualTo(MOST_QUESTIONS);
    }

    private static int percentile(List<Integer> values, int percent) {
        int[] sorted = values.stream().mapToInt(Integer::intValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    @Test
    void a_table_that_is_not_believed_at_all_asks_no_more_at_a_time() throws FormatFault {
        CutProgram suit = suit();
        UncertainRange whole = UncertainRange.between(suit, 1, Long.MAX_VALUE);
        OperatorQuestion question = OperatorQuestion.of(suit, whole);
        for (int seen = 0; seen <= whole.marks().size(); seen += EVERY) {
            assertThat(asked(question, seen)).hasSizeLessThanOrEqualTo(MOST_QUESTIONS + 3);
        }
    }

    @Test
    void the_piece_comes_before_the_stretch_and_the_stretch_before_the_stroke() {
        CutProgram.PieceRange second = sample.pieces().get(1);
        UncertainRange range = UncertainRange.after(sample, second.firstRecord() - 1);
        OperatorQuestion question = OperatorQuestion.of(sample, range);
        int curve = 20;

        List<Ask> asked = asked(question, curve);

        assertThat(asked)
                .extracting(Ask::subject)
                .containsExactly(Subject.PIECE, Subject.STRETCH, Subject.STROKE, Subject.STROKE);
        assertThat(asked.get(0).choices())
                .extracting(QuestionChoice::what)
                .containsExactly(What.PIECE, What.PIECE, What.NONE);
        assertThat(asked.get(1).piece()).contains(second);
    }

    @Test
    void a_stretch_lies_between_places_that_a_person_sees() {
        CutProgram.PieceRange first = sample.pieces().get(0);
        UncertainRange range = UncertainRange.between(sample, 1, first.lastRecord());
        Ask ask = (Ask) OperatorQuestion.of(sample, range)
                .step(new MarkSpan(0, range.marks().size()));

        assertThat(ask.choices())
                .extracting(QuestionChoice::what)
                .containsExactly(What.HOLE, What.LINE, What.LINE, What.LINE, What.LINE, What.NONE);
        assertThat(ask.choices().get(2))
                .satisfies(stretch -> assertThat(stretch.from()).contains(place(Place.Kind.CORNER, 300, 0)))
                .satisfies(stretch -> assertThat(stretch.to()).contains(place(Place.Kind.NOTCH, 300, 100)))
                .satisfies(stretch -> assertThat(stretch.length()).isEqualTo(100))
                .satisfies(stretch -> assertThat(stretch.middle()).contains(new TablePoint(300, 50)))
                .satisfies(stretch -> assertThat(stretch.marks())
                        .last()
                        .extracting(UncertainRange.Mark::kind)
                        .isEqualTo(Kind.NOTCH));
        assertThat(ask.choices().get(1).from()).contains(place(Place.Kind.ENTRY, 0, 0));
        assertThat(ask.choices().get(4).to()).contains(place(Place.Kind.END, 0, 0));
    }

    private static Place place(Place.Kind kind, double x, double y) {
        return new Place(kind, new TablePoint(x, y));
    }

    @Test
    void the_first_of_them_begins_where_the_known_cut_ends() {
        UncertainRange range = UncertainRange.between(sample, 8, 9);
        Found start = found(OperatorQuestion.of(sample, range), 0);
        assertThat(start.next().orElseThrow().at().kind()).isEqualTo(Place.Kind.KNOWN);
    }

    @Test
    void whoever_is_not_sure_has_the_open_part_cut_again_and_nothing_before_it() {
        UncertainRange range = UncertainRange.between(sample, 6, 40);
        OperatorQuestion question = OperatorQuestion.of(sample, range);
        Ask ask = (Ask) question.step(question.everything());
        Found all = ask.unsure().orElseThrow();
        assertThat(all.firstUncut()).isEqualTo(6);
        assertThat(all.mayBeCutTo())
                .isEqualTo(range.marks().get(range.marks().size() - 1).record());
        assertThat(all.mayCutAgain()).isTrue();

        QuestionChoice second = ask.choices().get(2);
        UncertainRange.Mark last = second.marks().get(second.marks().size() - 1);
        Found part = ((Ask) question.step(second.span())).unsure().orElseThrow();
        assertThat(part.firstUncut())
                .isEqualTo(range.firstUncutAfter(second.span().first()));
        assertThat(part.again()).isCloseTo(second.length() - last.length(), within(1e-6));
    }

    @Test
    void an_advance_is_asked_about_first_and_never_repeated_unseen() {
        CutProgram moved = SampleJobs.program(13);
        long advance = moved.pieces().get(11).lastRecord() + 1;
        UncertainRange range = UncertainRange.between(moved, advance - 3, advance + 20);
        OperatorQuestion question = OperatorQuestion.of(moved, range);

        Ask ask = (Ask) question.step(question.everything());

        assertThat(ask.subject()).isEqualTo(Subject.ADVANCE);
        assertThat(ask.unsure()).isEmpty();
        assertThat(ask.choices()).extracting(QuestionChoice::what).containsExactly(What.NOT_ADVANCED, What.ADVANCED);
        for (QuestionChoice choice : ask.choices()) {
            if (question.step(choice.span()) instanceof Ask next) {
                assertThat(next.subject()).isNotEqualTo(Subject.ADVANCE);
                assertThat(next.unsure()).isPresent();
            }
        }
        for (int seen = 0; seen <= range.marks().size(); seen++) {
            asked(question, seen);
        }
    }

    /** Sparse windows: the cloth may have moved on several times since the last count. */
    @Test
    void which_of_several_advances_was_the_last_is_one_question() {
        CutProgram moved = SampleJobs.program(25);
        long advance = moved.pieces().get(11).lastRecord() + 1;
        UncertainRange range = UncertainRange.between(moved, advance - 3, Long.MAX_VALUE);
        OperatorQuestion question = OperatorQuestion.of(moved, range);

        Ask ask = (Ask) question.step(question.everything());

        assertThat(ask.choices())
                .extracting(QuestionChoice::what)
                .containsExactly(What.NOT_ADVANCED, What.ADVANCED, What.ADVANCED, What.ADVANCED, What.ADVANCED);
        assertThat(ask.choices())
                .extracting(choice -> QuestionWords.choice(ask, choice))
                .startsWith("not yet", "yes, it has moved on to pieces 13 to 16")
                .endsWith("yes, it has moved on to piece 25");
        for (int seen = 0; seen <= range.marks().size(); seen++) {
            assertThat(asked(question, seen))
                    .extracting(Ask::subject)
                    .containsOnlyOnce(Subject.ADVANCE)
                    .startsWith(Subject.ADVANCE);
        }
    }

    @Test
    void more_advances_than_choices_are_asked_about_in_turn() {
        CutProgram moved = SampleJobs.program(49);
        UncertainRange range =
                UncertainRange.between(moved, moved.pieces().get(11).lastRecord(), Long.MAX_VALUE);
        OperatorQuestion question = OperatorQuestion.of(moved, range);
        for (int seen = 0; seen <= range.marks().size(); seen++) {
            asked(question, seen);
        }
    }

    @Test
    void the_span_of_another_question_begins_anew() {
        OperatorQuestion question = OperatorQuestion.of(sample, UncertainRange.between(sample, 1, 14));
        assertThat(question.step(new MarkSpan(3, 4000))).isEqualTo(question.step(question.everything()));
        assertThat(MarkSpan.parse("12-40")).contains(new MarkSpan(12, 40));
        for (String wrong : Arrays.asList("40-12", "12", "-1-3", "a-b", "99999999999-1", "")) {
            assertThat(MarkSpan.parse(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void where_only_the_cloth_is_in_question_nothing_is_left_to_ask() {
        OperatorQuestion question = OperatorQuestion.of(sample, UncertainRange.ofClothOnly(12));
        assertThat(question.step(question.everything()))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.firstUncut()).isEqualTo(13));
    }

    /** The end of one is on one piece, the next line on another: a notch, a hole and an end are no lines. */
    @Test
    void what_is_too_short_to_be_seen_is_asked_about_with_what_follows_it() {
        CutProgram program = withShortLines();
        UncertainRange range = UncertainRange.between(program, 1, Long.MAX_VALUE);
        OperatorQuestion question = OperatorQuestion.of(program, range);
        List<String> words = new ArrayList<>();
        for (int seen = 0; seen <= range.marks().size(); seen++) {
            List<Ask> asked = asked(question, seen);
            assertBegin(range, seen, end(question, asked, seen));
            asked.forEach(ask -> ask.choices().stream()
                    .map(choice -> QuestionWords.choice(ask, choice))
                    .forEach(words::add));
        }
        assertThat(words)
                .contains(
                        "200 mm, from where the knife enters at (10, 10) to the corner at (210, 10)",
                        "the notch at (210, 110)",
                        "piece 2, 7/piece.2/R",
                        "none: all of this is cut, and nothing after it");
    }

    /** Lines of 0.4 mm where each contour begins, after a corner, before a notch, and where it ends. */
    private static CutProgram withShortLines() {
        ProgramBuilder builder = new ProgramBuilder();
        for (int piece = 1; piece <= 3; piece++) {
            double x = 10 + 300 * (piece - 1);
            builder.beginPiece(PieceRef.parse("7/piece." + piece + "/R"))
                    .add(new CutStep.Travel(new TablePoint(x, 10)));
            builder.add(new CutStep.KnifeDown());
            cut(builder, x, new double[][] {{0.4, 0}, {200, 0}, {200, 0.4}, {200, 0.8}, {200, 99.6}, {200, 100}});
            builder.add(new CutStep.CutNotch(new TablePoint(x + 200, 110), 180, 6, Notch.Kind.SINGLE));
            cut(builder, x, new double[][] {{200, 200}, {0, 200}, {0, 0.4}, {0, 0}});
            builder.add(new CutStep.KnifeUp()).endPiece();
        }
        return builder.build(SampleJobs.TABLE, ProgramTime.of(builder.steps(), SampleJobs.TABLE));
    }

    private static void cut(ProgramBuilder builder, double x, double[]... line) {
        for (double[] to : line) {
            builder.add(new CutStep.CutTo(new TablePoint(Mm.onGrid(x + to[0]), Mm.onGrid(10 + to[1]))));
        }
    }
}
