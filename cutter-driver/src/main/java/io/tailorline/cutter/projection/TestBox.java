package io.tailorline.cutter.projection;

import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/**
 * A box of known size on the table: laid under the picture, a tape or a board of that size shows at once whether scale
 * and corners are right.
 *
 * @param corner lower left, mm
 * @param width along the table, mm
 * @param height across it, mm
 */
public record TestBox(TablePoint corner, double width, double height) {

    /** The three sizes that people cut from board. */
    public static List<TestBox> usual() {
        return List.of(
                new TestBox(new TablePoint(200, 200), 320, 320),
                new TestBox(new TablePoint(700, 200), 400, 600),
                new TestBox(new TablePoint(1300, 200), 600, 800));
    }

    public List<TablePoint> ring() {
        return List.of(
                corner,
                new TablePoint(corner.x() + width, corner.y()),
                new TablePoint(corner.x() + width, corner.y() + height),
                new TablePoint(corner.x(), corner.y() + height));
    }
}
