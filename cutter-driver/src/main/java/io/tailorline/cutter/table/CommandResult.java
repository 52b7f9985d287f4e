package io.tailorline.cutter.table;

/** A table's answer to a command; numbers are those of its register {@code CMD_RESULT}. */
public enum CommandResult implements RegisterCode {
    OK(0, "accepted", ""),
    BUSY(1, "busy with another command", "Maybe wait until it is done and ask again."),
    BAD_STATE(
            2,
            "not possible in this state",
            "Maybe check the table's state first: it decides which commands are allowed."),
    BAD_PARAMETER(3, "a parameter is wrong", "Maybe it lies outside the table's field or range."),
    NO_LEASE(
            4,
            "another host holds the table",
            "Maybe stop that host, or wait until the table has not heard it for a second."),
    NOT_HOMED(5, "the table is not homed", "Maybe home it first."),
    LOCAL(6, "somebody must acknowledge at the table first", "Go to the table, clear the cause and acknowledge there."),
    /** Version 2 of the map: the command's check word does not hold. */
    DAMAGED(
            7,
            "damaged on the way",
            "Maybe check the network cable and the gateway before the table: the command is sent again.");

    private final int code;
    private final String words;
    private final String remedy;

    CommandResult(int code, String words, String remedy) {
        this.code = code;
        this.words = words;
        this.remedy = remedy;
    }

    @Override
    public int code() {
        return code;
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
        return RegisterCode.of(values(), code, "Command result");
    }
}
