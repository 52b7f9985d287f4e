package io.tailorline.cutter.journal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Cloth on a table that somebody has confirmed for one job: without it the knife does not go down. It ends with the
 * job; a power loss puts it in question, and cloth that was advanced by hand is not cut any more.
 *
 * @param cloth roll or sheet, as the operator names it
 * @param geometry of the program, in eight hexadecimal digits
 * @param x of the near corner of what is cut, table frame, mm
 * @param y of that corner, mm
 * @param check how the operator has seen that the cloth lies where the marker is, one word
 */
public record ClothSession(String cloth, String geometry, double x, double y, String check) {

    private static final int WORDS = 6;

    public ClothSession {
        if (cloth.isBlank()) {
            throw new IllegalArgumentException("The cloth has no name; expected that of the roll or the sheet.");
        }
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "cloth %s %s %.2f %.2f %s",
                URLEncoder.encode(cloth, StandardCharsets.UTF_8),
                geometry,
                x,
                y,
                check);
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
                word[5]);
    }
}
