package io.tailorline.cutter.render;

import static io.tailorline.cutter.render.SvgText.number;

import io.tailorline.cutter.program.TablePoint;
import java.util.Locale;

/**
 * Where a part of the table lies in a picture whose y points down.
 *
 * @param left of the frame, picture units
 * @param top of the frame, picture units
 * @param scale picture units in a mm
 */
record Frame(UncertainRangeView place, double left, double top, double scale) {

    double x(TablePoint point) {
        return left + (point.x() - place.low().x()) * scale;
    }

    double y(TablePoint point) {
        return top + (place.high().y() - point.y()) * scale;
    }

    double bottom() {
        return top + place.height() * scale;
    }

    String pair(TablePoint point) {
        return number(x(point)) + "," + number(y(point));
    }

    /** Whether the box of a line meets the place. */
    boolean touches(TablePoint from, TablePoint to) {
        return Math.max(from.x(), to.x()) >= place.low().x()
                && Math.min(from.x(), to.x()) <= place.high().x()
                && Math.max(from.y(), to.y()) >= place.low().y()
                && Math.min(from.y(), to.y()) <= place.high().y();
    }

    String box(String kind) {
        return box(kind, this);
    }

    /** The box of what {@code other} shows, in this frame. */
    String box(String kind, Frame other) {
        TablePoint corner =
                new TablePoint(other.place.low().x(), other.place.high().y());
        return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
                .formatted(
                        kind,
                        number(x(corner)),
                        number(y(corner)),
                        number(other.place.width() * scale),
                        number(other.place.height() * scale));
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "On the table x %.0f to %.0f mm, y %.0f to %.0f mm",
                place.low().x(),
                place.high().x(),
                place.low().y(),
                place.high().y());
    }
}
