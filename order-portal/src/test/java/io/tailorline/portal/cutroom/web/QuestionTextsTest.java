package io.tailorline.portal.cutroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.cutter.program.OperatorQuestion;
import io.tailorline.cutter.program.QuestionChoice;
import io.tailorline.cutter.program.QuestionChoice.What;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.QuestionStep.Found;
import io.tailorline.cutter.program.QuestionStep.Subject;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.portal.fake.SampleSuit;
import io.tailorline.portal.web.view.PageMessages;
import io.tailorline.portal.web.view.PieceNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

class QuestionTextsTest {

    private static final String ORDER = "TL-2222-22";

    private final MessageSource words = PageMessages.source();
    private final QuestionTexts texts = new QuestionTexts(words, new PieceNames(words));
    private final EdgeNames edges = new EdgeNames(SampleSuit.marker(ORDER), Optional.empty());
    private final CutProgram program = SampleSuit.program(ORDER);
    private final UncertainRange range = UncertainRange.between(
            program,
            program.pieces().get(0).firstRecord(),
            program.pieces().get(1).lastRecord());
    private final OperatorQuestion question = OperatorQuestion.of(program, range);

    private List<String> choices(Ask ask, Locale locale) {
        return ask.choices().stream()
                .map(choice -> texts.choice(ask, choice, edges, locale))
                .toList();
    }

    @Test
    void pieces_and_stretches_are_named_in_the_readers_language() {
        Ask pieces = (Ask) question.step(question.everything());
        String first = new PieceNames(words).fullName(program.pieces().get(0).piece(), Locale.ENGLISH);
        assertThat(choices(pieces, Locale.ENGLISH))
                .startsWith("Piece 1, " + first)
                .endsWith("None: all of this is cut, and nothing after it");
        assertThat(choices(pieces, Locale.CHINESE).get(0)).startsWith("第 1 片 ");

        Ask stretches = (Ask) question.step(pieces.choices().get(0).span());
        assertThat(texts.question(stretches, Locale.ENGLISH))
                .isEqualTo("Which stretch of piece 1, %s, is the first that is not cut to its end?".formatted(first));
        assertThat(choices(stretches, Locale.ENGLISH).get(0))
                .matches(
                        "From the knife.s entry to the corner, [0-9]+ mm|[0-9]+ mm from the knife.s entry to the corner");
        assertThat(choices(stretches, Locale.CHINESE).get(0)).matches("从下刀处到转角，[0-9]+ mm");
    }

    @Test
    void a_stretch_is_called_by_its_edge_and_a_notch_by_its_seam() {
        EdgeNames named = new EdgeNames(EdgeNamesTest.marker(), Optional.of(EdgeNamesTest.pattern(ORDER)));
        CutProgram cut = EdgeNamesTest.program();
        UncertainRange all = UncertainRange.between(cut, 1, Long.MAX_VALUE);
        OperatorQuestion about = OperatorQuestion.of(cut, all);
        Ask ask = (Ask) about.step(about.everything());

        List<String> english = ask.choices().stream()
                .map(choice -> texts.choice(ask, choice, named, Locale.ENGLISH))
                .toList();
        List<String> chinese = ask.choices().stream()
                .map(choice -> texts.choice(ask, choice, named, Locale.CHINESE))
                .toList();
        assertThat(english).anyMatch(text -> text.matches("Hem: 110 mm from the corner to the hem notch"));
        assertThat(chinese).anyMatch(text -> text.matches("下摆：从转角到下摆刀眼，110 mm"));
    }

    @Test
    void whoever_is_not_sure_reads_how_much_may_be_cut_twice() {
        Ask ask = (Ask) question.step(question.everything());
        Found unsure = ask.unsure().orElseThrow();
        assertThat(texts.again(unsure, Locale.ENGLISH)).matches("Up to [0-9]+ mm may be cut already .*");
        assertThat(texts.found(unsure, edges, Locale.ENGLISH))
                .startsWith("The knife continues at ")
                .contains("piece 1, ");
        Found sure = (Found) question.step(new MarkSpan(3, 3));
        assertThat(texts.again(sure, Locale.CHINESE)).isEmpty();
        Found end = (Found)
                question.step(new MarkSpan(range.marks().size(), range.marks().size()));
        assertThat(texts.found(end, edges, Locale.CHINESE)).contains("都已裁好");
    }

    @Test
    void of_several_advances_the_last_is_known_by_its_pieces() {
        List<QuestionChoice> moved = ((Ask) question.step(question.everything()))
                .choices().stream()
                        .map(choice -> new QuestionChoice(
                                choice.span(), What.ADVANCED, choice.marks(), choice.from(), choice.to()))
                        .toList();
        Ask ask = new Ask(Subject.ADVANCE, Optional.empty(), moved, Optional.empty());
        assertThat(choices(ask, Locale.ENGLISH))
                .startsWith("Yes, it has moved on to piece 1", "Yes, it has moved on to piece 2");
        assertThat(choices(ask, Locale.CHINESE)).startsWith("已经送到第 1 片", "已经送到第 2 片");
    }

    @Test
    void every_kind_of_choice_has_words() {
        for (int open = 0; open < range.marks().size(); open++) {
            if (question.step(new MarkSpan(open, range.marks().size())) instanceof Ask ask) {
                for (QuestionChoice choice : ask.choices()) {
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                        assertThat(texts.choice(ask, choice, edges, locale))
                                .isNotBlank()
                                .doesNotContain("{", "null");
                    }
                }
            }
        }
    }
}
