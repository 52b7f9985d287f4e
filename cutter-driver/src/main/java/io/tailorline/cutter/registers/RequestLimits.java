package io.tailorline.cutter.registers;

import java.util.Locale;

/**
 * Most registers in one request. The protocol (Modbus application protocol 1.1b3, 6.3, 6.12, 6.17) allows 125, 123 and
 * 121; a table may allow less.
 *
 * @param readWrite written by one request that also reads
 */
public record RequestLimits(int read, int write, int readWrite) {

    public static final RequestLimits OF_THE_PROTOCOL = new RequestLimits(125, 123, 121);

    private static final int MOST_READ = 125;
    private static final int MOST_WRITTEN = 123;
    private static final int MOST_READ_WRITTEN = 121;

    public RequestLimits {
        require("read", read, MOST_READ);
        require("write", write, MOST_WRITTEN);
        require("readWrite", readWrite, MOST_READ_WRITTEN);
    }

    private static void require(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s %d registers; expected 1 to %d, as the protocol allows.", field, value, most));
        }
    }
}
