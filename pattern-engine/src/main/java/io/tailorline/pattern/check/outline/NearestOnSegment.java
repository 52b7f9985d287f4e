package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Point;

/**
 * The place on a straight stretch that lies nearest to a point.
 *
 * @param share 0 at the start of the stretch, 1 at its end
 * @param square of the distance, mm2
 */
public record NearestOnSegment(double share, double square) {

    /** On the stretch from a to b, mm. */
    public static NearestOnSegment of(Point point, double aX, double aY, double bX, double bY) {
        double alongX = bX - aX;
        double alongY = bY - aY;
        double length = alongX * alongX + alongY * alongY;
        double projection = length == 0 ? 0 : ((point.x() - aX) * alongX + (point.y() - aY) * alongY) / length;
        double share = Math.max(0, Math.min(1, projection));
        double offX = aX + alongX * share - point.x();
        double offY = aY + alongY * share - point.y();
        return new NearestOnSegment(share, offX * offX + offY * offY);
    }
}
