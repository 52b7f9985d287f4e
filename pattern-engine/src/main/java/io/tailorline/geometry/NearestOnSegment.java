package io.tailorline.geometry;

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

    /** The place of a line that lies nearest to a point, mm from its first point. */
    public static double along(Polyline line, Point point) {
        double nearest = Double.POSITIVE_INFINITY;
        double along = 0;
        for (int i = 1; i < line.size(); i++) {
            NearestOnSegment onChord = of(point, line.x(i - 1), line.y(i - 1), line.x(i), line.y(i));
            if (onChord.square() < nearest) {
                nearest = onChord.square();
                along = line.station(i - 1) + (line.station(i) - line.station(i - 1)) * onChord.share();
            }
        }
        return along;
    }

    /**
     * Whether a line comes as near to a point as this, mm. From a place that is further away by d no place within d
     * along the line is near enough, so the chords up to there are passed over.
     */
    public static boolean isWithin(double distance, Polyline line, Point point) {
        int i = 0;
        while (true) {
            double further = point.distanceTo(line.point(i)) - distance;
            if (further <= 0) {
                return true;
            }
            double passed = line.station(i) + further;
            do {
                i++;
                if (i == line.size()) {
                    return false;
                }
            } while (line.station(i) <= passed);
            NearestOnSegment onChord = of(point, line.x(i - 1), line.y(i - 1), line.x(i), line.y(i));
            if (onChord.square() <= distance * distance) {
                return true;
            }
        }
    }
}
