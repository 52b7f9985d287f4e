package io.tailorline.portal.cutroom.web;

import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.cutter.program.OperatorQuestion;
import io.tailorline.cutter.program.QuestionStep;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.UncertainRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an operator has answered so far, as it stands in the address of the page: what each answer left open. A trail
 * belongs to one question; the next begins anew.
 *
 * @param isUnsure whether the last answer was that the operator cannot tell
 */
record QuestionProgress(List<MarkSpan> spans, boolean isUnsure) {

    /** The word for "not sure" in an address. */
    static final String UNSURE = "unsure";

    QuestionProgress {
        spans = List.copyOf(spans);
    }

    /**
     * By which a trail knows its question: {@code 701-934-1764158400000}. The same records may be asked about again
     * after the next break, and more is cut then.
     *
     * @param asked when
     */
    static String question(UncertainRange range, Instant asked) {
        return String.format(Locale.ROOT, "%d-%d-%d", range.firstRecord(), range.lastRecord(), asked.toEpochMilli());
    }

    /**
     * The answers in an address.
     *
     * @param asked the question that is open, as {@link #question} names it
     * @param of the question they belong to
     * @param seen in the order they were given
     */
    static QuestionProgress of(OperatorQuestion question, String asked, String of, List<String> seen) {
        List<MarkSpan> spans = new ArrayList<>();
        boolean isUnsure = false;
        MarkSpan open = question.everything();
        for (String answer : of.equals(asked) ? seen : List.<String>of()) {
            MarkSpan before = open;
            Optional<MarkSpan> next = MarkSpan.parse(answer).filter(before::holds);
            isUnsure = answer.equals(UNSURE);
            if (next.isEmpty()) {
                break;
            }
            open = next.get();
            spans.add(open);
        }
        return new QuestionProgress(spans, isUnsure);
    }

    MarkSpan open(OperatorQuestion question) {
        return spans.isEmpty() ? question.everything() : spans.get(spans.size() - 1);
    }

    /** Where the answers lead. */
    QuestionStep step(OperatorQuestion question) {
        QuestionStep step = question.step(open(question));
        return isUnsure && step instanceof Ask ask && ask.unsure().isPresent()
                ? ask.unsure().get()
                : step;
    }
}
