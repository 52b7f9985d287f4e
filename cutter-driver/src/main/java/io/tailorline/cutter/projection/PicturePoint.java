package io.tailorline.cutter.projection;

import io.tailorline.cutter.program.TablePoint;

/**
 * A mark on the table and the pixel that was moved onto it.
 *
 * @param name by which people call the mark, {@code C3}
 * @param table where the mark is, table frame, mm
 * @param pixel what shines on it
 */
public record PicturePoint(String name, TablePoint table, Pixel pixel) {

    public PicturePoint {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank.");
        }
    }
}
