package io.tailorline.cutter.projection;

import java.util.List;
import java.util.Locale;

/** Size of the projector's picture, pixels. */
public record PictureSize(int width, int height) {

    private static final int LARGEST = 16_384;

    public PictureSize {
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "A picture of %d x %d pixels; expected 1 to %d each way.", width, height, LARGEST));
        }
    }

    /** Its border included. */
    boolean contains(Pixel pixel) {
        return pixel.x() >= 0 && pixel.x() <= width && pixel.y() >= 0 && pixel.y() <= height;
    }

    Pixel middle() {
        return new Pixel(width / 2.0, height / 2.0);
    }

    List<Pixel> corners() {
        return List.of(new Pixel(0, 0), new Pixel(width, 0), new Pixel(width, height), new Pixel(0, height));
    }

    /** From the middle to a corner. */
    double halfDiagonal() {
        return StrictMath.hypot(width, height) / 2;
    }
}
