package io.tailorline.cutter.journal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Cloth on a table that somebody has confirmed for one job: without it the knife does not go down. It ends with the
 * job, with another job on the table, with a power loss, and when the cloth is advanced by hand.
 *
 * @param cloth roll or sheet, as the operator names it
 * @param geometry of the program, in eight hexadecimal digits
 * @param x of the near corner of what is cut, table frame, mm
 * @param y of that corner, mm
 * @param check how the operator has seen that the cloth lies where the marker is
 * @param handAdvance how far the table had advanced cloth by hand since its controller's start, mm; 0 where it does not
 *     tell
 */
public record ClothSession(String cloth, String geometry, double x, double y, ClothCheck check, double handAdvance) {

    /** How somebody has seen that the cloth lies where the marker is. */
    public enum ClothCheck {
        /** Two projected marks, at the near and the far corner of the marker, lie on the cloth. */
        MARKS,
        /** The head has shown the marker's box with its light. */
        BOX,
        /** After a stop: the cloth lies as it did. */
        UNMOVED,
        /** The roll's label was read, by a release that asked for no more. */
        SCANNED
    }

    /** Travel by hand that a register may round, mm. */
    private static final double ROUNDED = 0.02;

    private static final int WORDS = 7;

    public ClothSession {
        if (cloth.isBlank()) {
            throw new IllegalArgumentException("The cloth has no name; expected that of the roll or the sheet.");
        }
        if (!Double.isFinite(handAdvance) || handAdvance < 0) {
            throw new IllegalArgumentException("Hand advance (%s mm) must not be negative.".formatted(handAdvance));
        }
    }

    /** The same cloth seen again, when the table's count of hand advances was {@code now}. */
    public ClothSession seenAgain(ClothCheck how, double now) {
        return new ClothSession(cloth, geometry, x, y, how, now);
    }

    /** How far the cloth was advanced by hand since it was confirmed, mm; 0 when it was not. */
    public double movedBy(double handAdvanceNow) {
        double by = Math.abs(handAdvanceNow - handAdvance);
        return by > ROUNDED ? by : 0;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "cloth %s %s %.2f %.2f %s %.2f",
                URLEncoder.encode(cloth, StandardCharsets.UTF_8),
                geometry,
                x,
                y,
                check,
                handAdvance);
    }

    static ClothSession ofLine(String[] word) {
        if (word.length < WORDS) {
            throw new IllegalArgumentException("too few words after 'cloth'");
        }
        return new ClothSession(
                URLDecoder.decode(word[1], StandardCharsets.UTF_8),
                word[2],
                Double.parseDouble(word[3]),
                Double.parseDouble(word[4]),
                ClothCheck.valueOf(word[5]),
                Double.parseDouble(word[6]));
    }
}
