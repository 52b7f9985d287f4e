package io.tailorline.cutter.modbus;

/** Why a Modbus device refuses a request (Modbus application protocol 1.1b3, 7). */
enum ExceptionCode {
    ILLEGAL_FUNCTION(1, "it does not know the function", false),
    ILLEGAL_ADDRESS(2, "it has no such registers", false),
    ILLEGAL_VALUE(3, "it does not take the value or the length", false),
    DEVICE_FAILURE(4, "it failed at it", false),
    ACKNOWLEDGED(5, "it needs longer", true),
    BUSY(6, "it is busy", true),
    GATEWAY_PATH(10, "the gateway has no way to it", true),
    GATEWAY_TARGET(11, "the device behind the gateway does not answer", true),
    OTHER(0, "it gives a reason that the protocol does not know", false);

    private final int code;
    private final String meaning;
    private final boolean passes;

    ExceptionCode(int code, String meaning, boolean passes) {
        this.code = code;
        this.meaning = meaning;
        this.passes = passes;
    }

    static ExceptionCode of(int code) {
        for (ExceptionCode known : values()) {
            if (known.code == code) {
                return known;
            }
        }
        return OTHER;
    }

    String meaning() {
        return meaning;
    }

    /** Whether the same request may be taken a little later. */
    boolean passes() {
        return passes;
    }

    /** @param known whether the peer has answered as a table before */
    String remedy(boolean known) {
        if (passes) {
            return "Maybe wait; if it persists, check that the table is switched on and its unit id is right.";
        }
        return known
                ? "It has taken such requests before: maybe this one was damaged on the way. Check the network cable and the gateway before the table, and drive again."
                : "Maybe it is no cutting table of this register map, or the profile names the wrong map.";
    }
}
