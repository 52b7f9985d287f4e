package io.tailorline.pattern.notice;

import java.util.Locale;

/**
 * A thing that every language names.
 *
 * @param key kind and name: {@code measure.chestGirth}, {@code option.jacket.lining}, {@code alteration.armhole},
 *     {@code piece.jacket.front}, {@code edge.hem}, {@code side.left}, or one of the notices' own words,
 *     {@code posture.stooped}
 */
public record Word(String key) implements Value {

    public static Word measure(String fieldName) {
        return new Word("measure." + fieldName);
    }

    public static Word alteration(String rule) {
        return new Word("alteration." + rule);
    }

    public static Word option(String name) {
        return new Word("option." + name);
    }

    public static Word piece(String id) {
        return new Word("piece." + id);
    }

    /** Of a piece: {@code shoulder}. */
    public static Word edge(String name) {
        return new Word("edge." + name);
    }

    /** {@code jacket.armhole}. */
    public static Word seam(String name) {
        return new Word("seam." + name);
    }

    /** Round the body: {@code chest}. */
    public static Word girth(String name) {
        return new Word("girth." + name);
    }

    /** {@code shell}. */
    public static Word material(String word) {
        return new Word("material." + word);
    }

    /** {@code jacket}. */
    public static Word garment(String word) {
        return new Word("garment." + word);
    }

    /** {@code left} or {@code right}. */
    public static Word side(String side) {
        return new Word("side." + side.toLowerCase(Locale.ROOT));
    }

    /** Without its kind. */
    public String name() {
        return key.substring(key.indexOf('.') + 1);
    }

    @Override
    public String shown(NoticeWords words) {
        return words.word(this);
    }
}
