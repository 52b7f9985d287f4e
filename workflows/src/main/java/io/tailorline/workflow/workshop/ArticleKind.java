package io.tailorline.workflow.workshop;

import io.tailorline.pattern.piece.Material;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an article is for. */
public enum ArticleKind {
    SHELL,
    CONTRAST,
    LINING,
    FUSIBLE,
    POCKETING,
    CANVAS,
    FELT,
    /** Buttons, threads, tapes: nothing that a marker is made of. */
    TRIM;

    /** The material of the pieces that are cut from it; none for trims. */
    public Optional<Material> material() {
        return this == TRIM ? Optional.empty() : Optional.of(Material.valueOf(name()));
    }

    public static ArticleKind of(Material material) {
        return valueOf(material.name());
    }

    /** The word in files and the API: {@code shell}, {@code lining}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ArticleKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
