package io.tailorline.cutter.table;

/** Why a table is in FAULT; numbers are those of its register {@code FAULT_CODE}. */
public enum FaultCode implements RegisterCode {
    NONE(0, "no fault", ""),
    EMERGENCY_STOP(
            1, "emergency stop", "Find out why it was pressed, pull it out, acknowledge at the table, then reset."),
    GUARD(
            2,
            "guard or light curtain open",
            "Close the guard and keep clear of the beam, acknowledge at the table, then reset."),
    DRIVE_X(3, "drive X", "Check for cloth or tools in the way of the beam, read the drive, reset and home."),
    DRIVE_Y(4, "drive Y", "Check for cloth or tools in the way of the head, read the drive, reset and home."),
    DRIVE_C(5, "knife rotation drive", "Check for thread wound round the knife, read the drive, then reset."),
    FOLLOWING_ERROR(
            6, "following error", "The head did not follow: check for resistance and a slack belt, reset and home."),
    LIMIT(7, "limit switch hit", "The head ran to its end: check that the cloth lies at the origin, reset and home."),
    VACUUM_LOW(8, "vacuum low", "Cover the open table, check film and filter, then reset."),
    KNIFE_BROKEN(9, "knife broken or stuck", "Change the knife or free it, then reset."),
    CONVEYOR(10, "conveyor", "Free the cloth and the conveyor, and see that the cloth has not shifted, then reset."),
    COMMUNICATION_LOST(11, "communication lost", "Check the network to the table, then reset."),
    RING_CORRUPT(12, "block ring corrupt", "The table lost what it was sent: reset, clear the job and load it again."),
    BAD_RECORD(
            13, "bad record", "The table does not understand the program: clear the job and plan it for this table."),
    LABEL_OR_DRILL(14, "label printer or drill", "Check paper, ribbon and drill, then reset."),
    OVER_TEMPERATURE(15, "over-temperature", "Let it cool down, check fans and filters, then reset."),
    PROGRAM_CHECKSUM(
            16, "program checksum wrong", "The program arrived damaged: reset, clear the job and load it again."),
    COLLISION(17, "collision", "Free the head, check knife and foot, reset and home.");

    private final int code;
    private final String words;
    private final String remedy;

    FaultCode(int code, String words, String remedy) {
        this.code = code;
        this.words = words;
        this.remedy = remedy;
    }

    @Override
    public int code() {
        return code;
    }

    /** What an operator reads. */
    public String words() {
        return words;
    }

    /** What an operator does about it, a sentence; empty for {@link #NONE}. */
    public String remedy() {
        return remedy;
    }

    /**
     * The fault of that number.
     *
     * @throws IllegalArgumentException for a number that the map does not know
     */
    public static FaultCode ofCode(int code) {
        return RegisterCode.of(values(), code, "Fault code");
    }

    /** Whether the head still knows where it is after this fault; if not, the table must be homed again. */
    public boolean keepsPosition() {
        return switch (this) {
            case DRIVE_X, DRIVE_Y, FOLLOWING_ERROR, LIMIT, COLLISION -> false;
            default -> true;
        };
    }

    /** Whether the program on the table cannot be relied on any more; if so, RESET discards it. */
    public boolean spoilsProgram() {
        return switch (this) {
            case PROGRAM_CHECKSUM, RING_CORRUPT, BAD_RECORD -> true;
            default -> false;
        };
    }

    /** Whether somebody must acknowledge it at the table before RESET is taken. */
    public boolean needsAcknowledgement() {
        return this == EMERGENCY_STOP || this == GUARD;
    }
}
