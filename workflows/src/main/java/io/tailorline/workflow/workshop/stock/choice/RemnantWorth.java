package io.tailorline.workflow.workshop.stock.choice;

import io.tailorline.workflow.workshop.stock.ClothNeed;
import java.util.Comparator;
import java.util.List;

/**
 * What of a free length is lost because nobody will use it, in metres of cloth: {@code d(r) = r} below the smallest
 * useful length, {@code r x (1 - P(r))} above it, with the probability P that a length is used
 * (docs/workshop/stock.md). Times the price of a metre it is money; the price is the same for all rolls of an article.
 *
 * @param needs from the longest to the shortest, lengths in mm
 * @param used probability that a length that is enough for the need of the same place is used, 0 to 1
 */
public record RemnantWorth(List<ClothNeed> needs, List<Double> used) {

    /** Guesses until a house has its own history: what a suit, a jacket, trousers could be cut from. */
    public static final List<Double> GUESSED = List.of(0.5, 0.3, 0.2);

    private static final double MM_PER_METRE = 1000;

    public RemnantWorth {
        if (needs.size() > used.size()) {
            throw new IllegalArgumentException("%d needs for %d probabilities.".formatted(needs.size(), used.size()));
        }
        needs = needs.stream()
                .sorted(Comparator.comparingDouble(ClothNeed::lengthMm).reversed())
                .toList();
        used = List.copyOf(used);
    }

    /**
     * Metres that are lost of a free length. Of one longer than the longest need it is what is lost of that need: the
     * cloth before it is used for certain.
     */
    public double lostMetres(double mm) {
        for (int i = 0; i < needs.size(); i++) {
            double need = needs.get(i).lengthMm();
            if (mm >= need) {
                double rest = i == 0 ? need : mm;
                return rest / MM_PER_METRE * (1 - used.get(i));
            }
        }
        return mm / MM_PER_METRE;
    }
}
