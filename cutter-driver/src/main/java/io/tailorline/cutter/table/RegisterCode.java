package io.tailorline.cutter.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A value of a register of the table, and what it means. */
interface RegisterCode {

    /** The number in the register. */
    int code();

    /** The meaning of a number; empty for one that the map does not know. */
    static <T extends RegisterCode> Optional<T> find(T[] known, int code) {
        return Arrays.stream(known).filter(each -> each.code() == code).findFirst();
    }

    /**
     * The meaning of a number.
     *
     * @param what as the fault calls the register
     * @throws IllegalArgumentException for a number that the map does not know
     */
    static <T extends RegisterCode> T of(T[] known, int code, String what) {
        return find(known, code)
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s %d; expected %d to %d.",
                        what,
                        code,
                        known[0].code(),
                        known[known.length - 1].code())));
    }
}
