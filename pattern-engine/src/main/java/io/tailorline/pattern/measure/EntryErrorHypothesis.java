package io.tailorline.pattern.measure;

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
record EntryErrorHypothesis(EntryError error, String words, double away) {

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
        hypotheses.sort(Comparator.comparingDouble(EntryErrorHypothesis::away));
        return hypotheses.stream()
                .filter(hypothesis -> hypothesis.away() <= hypotheses.get(0).away() + AS_GOOD)
                .limit(MOST)
                .toList();
    }

    private static Optional<EntryErrorHypothesis> best(
            EntryError error, Measurement field, double value, ConditionalDistribution others) {
        List<EntryErrorHypothesis> hypotheses = new ArrayList<>();
        error.instead(field)
                .ifPresent(other ->
                        hypotheses.add(new EntryErrorHypothesis(error, error.words(), away(other, value, others))));
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

    private static String words(EntryError error, Measurement field, double meant) {
        return error == EntryError.TROUSER_SIZE
                ? error.words()
                : "%s: that would be %s".formatted(error.words(), FigureFormat.rounded(meant, field.unit()));
    }

    /** "Maybe this. Maybe that.", or nothing, with a blank before. */
    static String sentence(List<EntryErrorHypothesis> hypotheses) {
        StringBuilder sentence = new StringBuilder();
        hypotheses.forEach(hypothesis ->
                sentence.append(sentence.isEmpty() ? " Maybe " : ", or maybe ").append(hypothesis.words()));
        return sentence.isEmpty() ? "" : sentence.append('.').toString();
    }

    static List<EntryError> errors(List<EntryErrorHypothesis> hypotheses) {
        return hypotheses.stream().map(EntryErrorHypothesis::error).toList();
    }
}
