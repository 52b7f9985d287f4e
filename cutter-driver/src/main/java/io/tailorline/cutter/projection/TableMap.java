package io.tailorline.cutter.projection;

import io.tailorline.cutter.program.TablePoint;

/**
 * Where pixels fall on the table, and which pixel falls on a place.
 *
 * @param toPixels table mm to the pixels of an ideal lens
 * @param radial the lens's term; 0 for an ideal lens
 */
public record TableMap(PictureSize size, Homography toPixels, double radial) {

    /** No projector bends more; a fit that asks for it was given a wrong picture size. */
    static final double MOST_RADIAL = 0.3;

    /** Free at the sides, and above and below, pixels. */
    private static final double SIDE = 30;

    private static final double ROOM = 70;

    public TableMap {
        if (!(StrictMath.abs(radial) <= MOST_RADIAL)) {
            throw new IllegalArgumentException(
                    "radial (%s) must be -%s to %s.".formatted(radial, MOST_RADIAL, MOST_RADIAL));
        }
    }

    /**
     * The map that shows a whole cloth as large as it fits, upright, with room for a line of text above and below.
     *
     * @param length of the cloth, mm
     * @param width of the cloth, mm
     */
    public static TableMap fitting(PictureSize size, double length, double width) {
        double scale = Math.min((size.width() - 2 * SIDE) / length, (size.height() - 2 * ROOM) / width);
        double left = (size.width() - length * scale) / 2;
        double bottom = (size.height() + width * scale) / 2;
        return new TableMap(size, new Homography(scale, 0, left, 0, -scale, bottom, 0, 0, 1), 0);
    }

    public Pixel pixel(TablePoint point) {
        Pixel ideal = new Pixel(toPixels.x(point.x(), point.y()), toPixels.y(point.x(), point.y()));
        return new Lens(size, radial).real(ideal);
    }

    public TablePoint table(Pixel pixel) {
        Pixel ideal = new Lens(size, radial).ideal(pixel);
        Homography back = toPixels.inverse();
        return new TablePoint(back.x(ideal.x(), ideal.y()), back.y(ideal.x(), ideal.y()));
    }

    /** Whether straight lines of the table are straight in the picture. */
    public boolean isStraight() {
        return radial == 0;
    }

    /**
     * Whether the picture is turned over: right only for a projector that shines by way of one mirror. Seen as it
     * should be, the table's y up becomes the picture's y down.
     */
    public boolean mirrored() {
        return toPixels.determinant() > 0;
    }

    /** Pixels a mm at a place, the geometric mean of both ways. */
    public double scale(TablePoint at) {
        Pixel here = pixel(at);
        Pixel right = pixel(new TablePoint(at.x() + 1, at.y()));
        Pixel up = pixel(new TablePoint(at.x(), at.y() + 1));
        double area = (right.x() - here.x()) * (up.y() - here.y()) - (right.y() - here.y()) * (up.x() - here.x());
        return StrictMath.sqrt(StrictMath.abs(area));
    }

    /** The entries of the homography row by row, the last 1. */
    public double[] rows() {
        return toPixels.rows();
    }
}
