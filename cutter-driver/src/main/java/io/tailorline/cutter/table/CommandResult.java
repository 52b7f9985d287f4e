package io.tailorline.cutter.table;

import java.util.Locale;

/** A table's answer to a command; the numbers of its register {@code CMD_RESULT} are the ordinals. */
public enum CommandResult {
    OK("accepted", ""),
    BUSY("busy with another command", "Maybe wait until it is done and ask again."),
    BAD_STATE(
            "not possible in this state",
            "Maybe check the table's state first: it decides which commands are allowed."),
    BAD_PARAMETER("a parameter is wrong", "Maybe it lies outside the table's field or range."),
    NO_LEASE(
            "another host holds the table",
            "Maybe stop that host, or wait until the table has not heard it for a second."),
    NOT_HOMED("the table is not homed", "Maybe home it first."),
    LOCAL("somebody must acknowledge at the table first", "Go to the table, clear the cause and acknowledge there."),
    /** Version 2 of the map: the command's check word does not hold. */
    DAMAGED(
            "damaged on the way",
            "Maybe check the network cable and the gateway before the table: the command is sent again.");

    private final String words;
    private final String remedy;

    CommandResult(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    public String words() {
        return words;
    }

    /** What an operator can do about it, a sentence; empty for {@link #OK}. */
    public String remedy() {
        return remedy;
    }

    /**
     * The result of that number.
     *
     * @throws IllegalArgumentException for a number that the map does not know
     */
    public static CommandResult ofCode(int code) {
        if (code < 0 || code >= values().length) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Command result %d; expected 0 to %d.", code, values().length - 1));
        }
        return values()[code];
    }
}
