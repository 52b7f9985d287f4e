package io.tailorline.pattern.piece;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Value;
import java.util.List;
import java.util.Optional;

/** A style option that a draft supports. */
public sealed interface StyleOption permits LengthOption, ChoiceOption, FlagOption {

    /** Whose draft reads it. */
    Garment garment();

    /** In the style file, beginning with the garment: {@code trousers.hem}. */
    String name();

    /** What it is, for a person. */
    String about();

    /** When the option has a meaning at all; no need: always. All needs must hold. */
    List<Need> needs();

    /** The blocks that have this option; for others it must be omitted. */
    default List<Sex> sexes() {
        return List.of(Sex.values());
    }

    /** The house default for the block of a sex: a length in mm, a word, or true or false. */
    Object usual(Sex sex);

    /** Whether the blocks have different defaults. */
    default boolean differsBySex() {
        return !usual(Sex.MALE).equals(usual(Sex.FEMALE));
    }

    /** The word of its kind in listings: {@code length}, {@code choice}, {@code flag}. */
    String kind();

    /** The expected value when the style's value cannot be drafted; empty when it is valid. */
    Optional<Value> expectedInsteadOf(Object value);

    /** Whether every need is met by the style, its defaults included. */
    default boolean isMeantIn(Style style) {
        return needs().stream().allMatch(need -> need.isMetBy(style));
    }

    /**
     * Another option that must have one of these values.
     *
     * @param option a choice or flag
     * @param values the words of its values; {@code true} or {@code false} for a flag
     */
    record Need(StyleOption option, List<String> values) {

        public Need {
            values = List.copyOf(values);
        }

        public static Need of(StyleOption option, String... values) {
            return new Need(option, List.of(values));
        }

        boolean isMetBy(Style style) {
            return option.isMeantIn(style) && values.contains(option.wordIn(style));
        }
    }

    /** The chosen value as the word that needs are written in. */
    String wordIn(Style style);
}
