package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/** Path data in whole units, relative, y down, without points that are not seen. */
record SvgTrace(double unit) {

    /** Points off the chord between two others by less than this are left out, units. */
    private static final double STRAIGHT = .55;

    String line(List<Point> points) {
        List<Point> kept = kept(points);
        StringBuilder path = new StringBuilder("M");
        long atX = whole(kept.get(0).x());
        long atY = whole(-kept.get(0).y());
        path.append(atX);
        number(path, atY);
        boolean isFirst = true;
        for (Point point : kept.subList(1, kept.size())) {
            long x = whole(point.x());
            long y = whole(-point.y());
            if (x != atX || y != atY) {
                if (isFirst) {
                    path.append('l').append(x - atX);
                } else {
                    number(path, x - atX);
                }
                number(path, y - atY);
                isFirst = false;
                atX = x;
                atY = y;
            }
        }
        return path.toString();
    }

    String closed(List<Point> points) {
        return line(points) + "z";
    }

    long whole(double mm) {
        return StrictMath.round(mm / unit);
    }

    private static void number(StringBuilder path, long value) {
        path.append(value < 0 ? "" : " ").append(value);
    }

    /** Douglas and Peucker (1973). */
    private List<Point> kept(List<Point> points) {
        boolean[] keep = new boolean[points.size()];
        keep[0] = true;
        keep[points.size() - 1] = true;
        keep(points, 0, points.size() - 1, keep);
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                kept.add(points.get(i));
            }
        }
        return kept;
    }

    private void keep(List<Point> points, int from, int to, boolean[] keep) {
        double furthest = STRAIGHT * unit;
        int at = -1;
        for (int i = from + 1; i < to; i++) {
            double off = off(points.get(i), points.get(from), points.get(to));
            if (off > furthest) {
                furthest = off;
                at = i;
            }
        }
        if (at > 0) {
            keep[at] = true;
            keep(points, from, at, keep);
            keep(points, at, to, keep);
        }
    }

    private static double off(Point point, Point from, Point to) {
        Point along = to.minus(from);
        double length = along.length();
        double share = length == 0 ? 0 : TrunkPanels.clamp(point.minus(from).dot(along) / (length * length));
        return point.distanceTo(from.towards(to, share));
    }
}
