package io.tailorline.pattern.measure;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A hypothesis that explains a suspect figure by an entry error.
 *
 * @param error the supposed error
 * @param words for a person, to follow "Maybe"
 * @param away distance of the intended figure from the expected one, in spreads
 */
record EntryErrorHypothesis(EntryError error, Value words, double away) {

    /** Greatest distance of the intended figure from the expected one, in spreads. */
    private static final double NEAR = 2;
    /** A second hypothesis is reported when it is hardly worse than the first, in spreads. */
    private static final double AS_GOOD = 0.75;

    private static final int MOST = 2;

    /**
     * The likeliest hypotheses, best first, at most two.
     *
     * @param others expected value of every field, without this one
     */
    static List<EntryErrorHypothesis> of(Measurement field, double value, ConditionalDistribution others) {
        if (!Double.isFinite(value) || !others.knows(field)) {
            return List.of();
        }
        List<EntryErrorHypothesis> hypotheses = new ArrayList<>();
        for (EntryError error : EntryError.values()) {
            best(error, field, value, others).ifPresent(hypotheses::add);
        }
        return likeliest(hypotheses);
    }

    /** The same for a field that no survey has, of which something else tells what is expected. */
    static List<EntryErrorHypothesis> of(Measurement field, double value, Estimate expected) {
        List<EntryErrorHypothesis> hypotheses = new ArrayList<>();
        if (Double.isFinite(value)) {
            for (EntryError error : EntryError.values()) {
                error.meant(field, value).stream()
                        .filter(field::allows)
                        .map(meant -> new EntryErrorHypothesis(
                                error,
                                words(error, field, meant),
                                StrictMath.abs(meant - expected.value()) / expected.spread()))
                        .filter(hypothesis -> hypothesis.away() <= NEAR)
                        .min(Comparator.comparingDouble(EntryErrorHypothesis::away))
                        .ifPresent(hypotheses::add);
            }
        }
        return likeliest(hypotheses);
    }

    private static List<EntryErrorHypothesis> likeliest(List<EntryErrorHypothesis> hypotheses) {
        List<EntryErrorHypothesis> sorted = hypotheses.stream()
                .sorted(Comparator.comparingDouble(EntryErrorHypothesis::away))
                .toList();
        return sorted.stream()
                .filter(hypothesis -> hypothesis.away() <= sorted.get(0).away() + AS_GOOD)
                .limit(MOST)
                .toList();
    }

    private static Optional<EntryErrorHypothesis> best(
            EntryError error, Measurement field, double value, ConditionalDistribution others) {
        List<EntryErrorHypothesis> hypotheses = new ArrayList<>();
        error.instead(field)
                .ifPresent(other ->
                        hypotheses.add(new EntryErrorHypothesis(error, error.named(), away(other, value, others))));
        for (double meant : error.meant(field, value)) {
            hypotheses.add(new EntryErrorHypothesis(error, words(error, field, meant), away(field, meant, others)));
        }
        return hypotheses.stream()
                .filter(hypothesis -> hypothesis.away() <= NEAR)
                .min(Comparator.comparingDouble(EntryErrorHypothesis::away));
    }

    private static double away(Measurement field, double value, ConditionalDistribution others) {
        if (!others.knows(field) || !field.allows(value)) {
            return Double.MAX_VALUE;
        }
        Estimate expected = others.of(field);
        return StrictMath.abs(value - expected.value()) / expected.spread();
    }

    private static Value words(EntryError error, Measurement field, double meant) {
        return error == EntryError.TROUSER_SIZE
                ? error.named()
                : Notice.of("check.maybe.meant", error.named(), FigureFormat.rounded(meant, field.unit()));
    }

    /** "Maybe this, or maybe that.", or nothing. */
    static Value sentence(List<EntryErrorHypothesis> hypotheses) {
        if (hypotheses.isEmpty()) {
            return new Text("");
        }
        List<Value> words = hypotheses.stream().map(EntryErrorHypothesis::words).toList();
        return new Notice(words.size() == 1 ? "check.maybe.one" : "check.maybe.two", words);
    }

    static List<EntryError> errors(List<EntryErrorHypothesis> hypotheses) {
        return hypotheses.stream().map(EntryErrorHypothesis::error).toList();
    }
}
