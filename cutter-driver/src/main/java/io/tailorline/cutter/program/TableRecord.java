package io.tailorline.cutter.program;

import io.tailorline.pattern.piece.Notch.Kind;

/**
 * One record as the table counts them: the unit of progress and of resuming. Places are absolute, table frame, mm; how
 * they are packed into words is left to the code that talks to the table.
 */
public sealed interface TableRecord {

    /** Where the head is after this record. */
    default Head movedFrom(Head before) {
        return before;
    }

    /**
     * A piece begins.
     *
     * @param no 1 for the first piece cut
     */
    record Piece(int no, String piece) implements TableRecord {}

    /** The head moves through the air. */
    record Air(TablePoint to) implements TableRecord {
        @Override
        public Head movedFrom(Head before) {
            return before.movedTo(to);
        }
    }

    /** The knife plunges. */
    record Down() implements TableRecord {
        @Override
        public Head movedFrom(Head before) {
            return new Head(before.at(), true);
        }
    }

    /** The knife leaves the cloth. */
    record Up() implements TableRecord {
        @Override
        public Head movedFrom(Head before) {
            return new Head(before.at(), false);
        }
    }

    /** A straight cut, at most 81.91 mm along either axis from where the head was before. */
    record Cut(TablePoint to) implements TableRecord {
        @Override
        public Head movedFrom(Head before) {
            return before.movedTo(to);
        }
    }

    /** A notch where the head is. */
    record Notch(double angleDeg, double depth, Kind kind) implements TableRecord {}

    /** A hole where the head is. */
    record Drill() implements TableRecord {}

    /** A label where the head is. */
    record Label(String piece) implements TableRecord {}

    /**
     * Up, turn, down in a corner.
     *
     * @param angleDeg where the blade points afterwards
     */
    record LiftPlunge(double angleDeg) implements TableRecord {}

    /** The cloth moves on by so many mm. */
    record Advance(double by) implements TableRecord {}

    /** The blade is sharpened. */
    record Sharpen() implements TableRecord {}

    /** From here on the speeds are so many per cent of the table's. */
    record Speed(int percent) implements TableRecord {}

    /** The job is done. */
    record End() implements TableRecord {}
}
