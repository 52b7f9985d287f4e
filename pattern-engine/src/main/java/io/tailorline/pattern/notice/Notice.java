package io.tailorline.pattern.notice;

import java.util.List;

/**
 * What the engine tells a person: a code with its values. The words of each code are in {@code notices.properties}, in
 * English and Chinese. A notice may be part of another.
 *
 * @param code of the words: {@code check.rare}
 * @param values in the order of their places in the words
 */
public record Notice(String code, List<Value> values) implements Value {

    private static final String VERBATIM = "verbatim";

    public Notice {
        values = List.copyOf(values);
    }

    public static Notice of(String code, Value... values) {
        return new Notice(code, List.of(values));
    }

    /** A sentence that has no code: what a person wrote, or another engine. */
    public static Notice verbatim(String sentence) {
        return of(VERBATIM, new Text(sentence));
    }

    /** Several with nothing between them; as it is when there is one. */
    public static Notice joined(List<? extends Value> values) {
        return new Notice("joined", List.copyOf(values));
    }

    /** Names of things, with a comma between two. */
    public static Notice listed(List<? extends Value> values) {
        return new Notice("listed", List.copyOf(values));
    }

    @Override
    public String shown(NoticeWords words) {
        return words.of(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
