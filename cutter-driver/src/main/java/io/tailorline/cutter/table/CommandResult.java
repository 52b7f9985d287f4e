package io.tailorline.cutter.table;

import java.util.Locale;

/** A table's answer to a command; the numbers of its register {@code CMD_RESULT} are the ordinals. */
public enum CommandResult {
    OK("accepted"),
    BUSY("busy with another command"),
    BAD_STATE("not possible in this state"),
    BAD_PARAMETER("a parameter is wrong"),
    NO_LEASE("another host holds the table"),
    NOT_HOMED("the table is not homed"),
    LOCAL("somebody must acknowledge at the table first");

    private final String words;

    CommandResult(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /**
     * The result of that number.
     *
     * @throws IllegalArgumentException for a number that the map does not know
     */
    public static CommandResult ofCode(int code) {
        if (code < 0 || code >= values().length) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "Command result %d; expected 0 to 6.", code));
        }
        return values()[code];
    }
}
