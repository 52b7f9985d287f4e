package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import java.util.List;

/** A rectangle of the drawing, mm, y up. */
public record Frame(double left, double low, double width, double height) {

    /** Round everything that parts reach, with a margin. */
    public static Frame round(List<? extends Part> parts, double margin) {
        double left = Double.POSITIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Part part : parts) {
            for (Point at : part.points()) {
                left = StrictMath.min(left, at.x());
                right = StrictMath.max(right, at.x());
                low = StrictMath.min(low, at.y());
                high = StrictMath.max(high, at.y());
            }
        }
        return new Frame(left - margin, low - margin, right - left + 2 * margin, high - low + 2 * margin);
    }

    /** Widened or heightened about its middle to a ratio of width over height. */
    public Frame withRatio(double ratio) {
        double wide = StrictMath.max(width, height * ratio);
        double tall = wide / ratio;
        return new Frame(left - (wide - width) / 2, low - (tall - height) / 2, wide, tall);
    }
}
