package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.plan.outline.Waste;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the knife cuts past the end of a cut, so that no thread is left: straight on into waste in an outward corner,
 * else along the line, which is already cut.
 *
 * @param most mm
 */
record Overcut(double most, Waste waste) {

    /** The end of a straight overcut past {@code at}; empty when there is no room. */
    Optional<TablePoint> straightOn(TablePoint before, TablePoint at) {
        if (most == 0) {
            return Optional.empty();
        }
        double room = waste.room(before, at, most);
        TablePoint end = along(at, direction(before, at), room);
        return end.equals(at) ? Optional.empty() : Optional.of(end);
    }

    /** The points of an overcut along {@code path}, which begins at the knife. */
    List<TablePoint> along(List<TablePoint> path) {
        List<TablePoint> ends = new ArrayList<>();
        double left = most;
        for (int i = 1; i < path.size() && left > 0; i++) {
            TablePoint from = path.get(i - 1);
            TablePoint to = path.get(i);
            double length = from.distanceTo(to);
            TablePoint end = length <= left ? to : along(from, direction(from, to), left);
            if (!end.equals(from)) {
                ends.add(end);
            }
            left -= length;
        }
        return ends;
    }

    private static TablePoint direction(TablePoint from, TablePoint to) {
        double length = from.distanceTo(to);
        return new TablePoint((to.x() - from.x()) / length, (to.y() - from.y()) / length);
    }

    private static TablePoint along(TablePoint from, TablePoint direction, double length) {
        return new TablePoint(
                Mm.onGrid(from.x() + direction.x() * length), Mm.onGrid(from.y() + direction.y() * length));
    }
}
