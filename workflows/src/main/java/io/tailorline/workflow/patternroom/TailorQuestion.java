package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.piece.Material;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the questions of an order that wait for a tailor: its shell and its lining may wait at once. A decision names
 * the one that the tailor saw, so that it never answers another.
 *
 * @param material that it is about; the shell also where it is about the pattern
 */
public record TailorQuestion(Material material, TailorDesk.Kind kind) {

    /** As addresses and the API say it: {@code lining.no-marker}. */
    public String word() {
        return material.word() + "." + kindWord();
    }

    /** {@code no-marker}. */
    public String kindWord() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a text that names none. */
    public static Optional<TailorQuestion> of(String word) {
        return Arrays.stream(Material.values())
                .flatMap(
                        material -> Stream.of(TailorDesk.Kind.values()).map(kind -> new TailorQuestion(material, kind)))
                .filter(question -> question.word().equals(word))
                .findFirst();
    }
}
