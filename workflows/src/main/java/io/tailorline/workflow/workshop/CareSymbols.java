package io.tailorline.workflow.workshop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The five care symbols in the order of ISO 3758: washing, bleaching, drying, ironing, professional care. Each says the
 * hardest treatment that does no harm. Modelled on the standard, whose text is not repeated here.
 */
public record CareSymbols(Washing washing, Bleaching bleaching, Drying drying, Ironing ironing, Professional care) {

    private static final int PLACES = 5;

    /** A symbol's word in files and the API. */
    public interface Symbol {

        String name();

        default String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The tub: greatest temperature in degrees Celsius, and how gently. */
    public enum Washing implements Symbol {
        WASH_95,
        WASH_70,
        WASH_60,
        WASH_60_MILD,
        WASH_50,
        WASH_50_MILD,
        WASH_40,
        WASH_40_MILD,
        WASH_40_VERY_MILD,
        WASH_30,
        WASH_30_MILD,
        WASH_30_VERY_MILD,
        HAND_WASH,
        DO_NOT_WASH
    }

    /** The triangle. */
    public enum Bleaching implements Symbol {
        ANY_BLEACH,
        OXYGEN_BLEACH,
        DO_NOT_BLEACH
    }

    /** The square: in the tumbler, or without it. */
    public enum Drying implements Symbol {
        TUMBLE_DRY,
        TUMBLE_DRY_LOW,
        LINE_DRY,
        LINE_DRY_IN_SHADE,
        DRIP_DRY,
        DRIP_DRY_IN_SHADE,
        FLAT_DRY,
        FLAT_DRY_IN_SHADE,
        DO_NOT_TUMBLE_DRY
    }

    /** The iron: three dots are the hottest. */
    public enum Ironing implements Symbol {
        IRON_THREE_DOTS,
        IRON_TWO_DOTS,
        IRON_ONE_DOT,
        DO_NOT_IRON
    }

    /** The circle: the letter names the solvents, or water. */
    public enum Professional implements Symbol {
        DRY_CLEAN_P,
        DRY_CLEAN_P_MILD,
        DRY_CLEAN_F,
        DRY_CLEAN_F_MILD,
        WET_CLEAN_W,
        WET_CLEAN_W_MILD,
        WET_CLEAN_W_VERY_MILD,
        DO_NOT_CLEAN
    }

    /** The five words in their order, with a blank between them. */
    public String words() {
        return Stream.<Symbol>of(washing, bleaching, drying, ironing, care)
                .map(Symbol::word)
                .collect(Collectors.joining(" "));
    }

    /** Of {@link #words}; none when a word is missing, one too many, or of another symbol. */
    public static Optional<CareSymbols> ofWords(String text) {
        String[] words = text.strip().split(" +");
        if (words.length != PLACES) {
            return Optional.empty();
        }
        return symbol(Washing.class, words[0])
                .flatMap(washing -> symbol(Bleaching.class, words[1])
                        .flatMap(bleaching -> symbol(Drying.class, words[2])
                                .flatMap(drying -> symbol(Ironing.class, words[3])
                                        .flatMap(ironing -> symbol(Professional.class, words[4])
                                                .map(care ->
                                                        new CareSymbols(washing, bleaching, drying, ironing, care))))));
    }

    /** The symbol of a word, if it is one of this kind. */
    public static <S extends Enum<S> & Symbol> Optional<S> symbol(Class<S> kind, String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(symbol -> symbol.word().equals(word))
                .findFirst();
    }
}
