package io.tailorline.cutter.program;

/**
 * Where the head of the table is between two steps.
 *
 * @param at table frame, mm
 */
public record Head(TablePoint at, boolean knifeDown) {

    /** Where every program begins: over the table's origin, knife up. */
    public static final Head HOME = new Head(new TablePoint(0, 0), false);

    Head movedTo(TablePoint point) {
        return new Head(point, knifeDown);
    }
}
