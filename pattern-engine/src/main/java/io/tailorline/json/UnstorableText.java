package io.tailorline.json;

import java.util.Optional;

/**
 * Finds characters that no database stores: U+0000, which PostgreSQL refuses in every text, and half of a pair of
 * surrogates, which has no form in UTF-8.
 */
public final class UnstorableText {

    /** What is expected instead, for a refusal. */
    public static final String EXPECTED = "text without U+0000 and without half a character";

    private UnstorableText() {}

    /** The first such character of a text, as {@code U+0000}; empty where every one can be stored. */
    public static Optional<String> in(String text) {
        return text.codePoints()
                .filter(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }
}
