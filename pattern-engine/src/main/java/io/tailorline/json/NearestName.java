package io.tailorline.json;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that was probably meant by a misspelt one. */
public final class NearestName {

    /** One letter in so many may be wrong, added or left out. Two that changed places count as two wrong ones. */
    private static final int LETTERS_AN_ERROR = 2;

    private NearestName() {}

    /** The known name with the fewest wrong letters; empty when none is near. Case does not count. */
    public static Optional<String> of(String misspelt, List<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String lower = misspelt.toLowerCase(Locale.ROOT);
        record Candidate(String name, int errors) {}
        return known.stream()
                .map(name -> new Candidate(name, distance.apply(lower, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.errors() * LETTERS_AN_ERROR
                        <= Math.min(misspelt.length(), candidate.name().length()))
                .min(Comparator.comparingInt(Candidate::errors))
                .map(Candidate::name);
    }
}
