package io.tailorline.pattern.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What may have led to a suspect figure.
 *
 * @param slip what may have happened
 * @param words for a person, to follow "Maybe"
 * @param away how many spreads the figure meant is off what is expected
 */
record EntryErrorHypothesis(EntryError slip, String words, double away) {

    /** So near must the figure meant come to what is expected, in spreads. */
    private static final double NEAR = 2;
    /** A second guess is told when it is hardly worse than the first, in spreads. */
    private static final double AS_GOOD = 0.75;

    private static final int MOST = 2;

    /**
     * The likeliest guesses, best first, at most two.
     *
     * @param others what is expected of every field, this one left out of account
     */
    static List<EntryErrorHypothesis> of(Measurement field, double value, Expectation others) {
        if (!Double.isFinite(value) || !others.knows(field)) {
            return List.of();
        }
        List<EntryErrorHypothesis> guesses = new ArrayList<>();
        for (EntryError slip : EntryError.values()) {
            best(slip, field, value, others).ifPresent(guesses::add);
        }
        guesses.sort(Comparator.comparingDouble(EntryErrorHypothesis::away));
        return guesses.stream()
                .filter(guess -> guess.away() <= guesses.get(0).away() + AS_GOOD)
                .limit(MOST)
                .toList();
    }

    private static Optional<EntryErrorHypothesis> best(
            EntryError slip, Measurement field, double value, Expectation others) {
        List<EntryErrorHypothesis> guesses = new ArrayList<>();
        slip.instead(field)
                .ifPresent(
                        other -> guesses.add(new EntryErrorHypothesis(slip, slip.words(), away(other, value, others))));
        for (double meant : slip.meant(field, value)) {
            guesses.add(new EntryErrorHypothesis(slip, words(slip, field, meant), away(field, meant, others)));
        }
        return guesses.stream()
                .filter(guess -> guess.away() <= NEAR)
                .min(Comparator.comparingDouble(EntryErrorHypothesis::away));
    }

    private static double away(Measurement field, double value, Expectation others) {
        if (!others.knows(field) || !field.allows(value)) {
            return Double.MAX_VALUE;
        }
        Estimate expected = others.of(field);
        return StrictMath.abs(value - expected.value()) / expected.spread();
    }

    private static String words(EntryError slip, Measurement field, double meant) {
        return slip == EntryError.TROUSER_SIZE
                ? slip.words()
                : "%s: that would be %s".formatted(slip.words(), Wording.rounded(meant, field.unit()));
    }

    /** "Maybe this. Maybe that.", or nothing, with a blank before. */
    static String sentence(List<EntryErrorHypothesis> guesses) {
        StringBuilder sentence = new StringBuilder();
        guesses.forEach(guess ->
                sentence.append(sentence.isEmpty() ? " Maybe " : ", or maybe ").append(guess.words()));
        return sentence.isEmpty() ? "" : sentence.append('.').toString();
    }

    static List<EntryError> slips(List<EntryErrorHypothesis> guesses) {
        return guesses.stream().map(EntryErrorHypothesis::slip).toList();
    }
}
