package io.tailorline.pattern.io;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the words of a file into the values of an enum, and lists the words when one is unknown. */
final class Words {

    private Words() {}

    static <E> E read(JsonCursor cursor, E[] values, Function<E, String> word) throws PatternFormatFault {
        String text = cursor.text();
        for (E value : values) {
            if (word.apply(value).equals(text)) {
                return value;
            }
        }
        String allowed = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
        throw cursor.fault("is \"%s\"; one of %s was expected.".formatted(text, allowed));
    }
}
