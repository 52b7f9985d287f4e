package io.tailorline.cutter.program;

import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;

/** One step of a cut program. */
public sealed interface CutStep {

    /** One choice for each kind of step; a new kind breaks the build wherever it must be handled. */
    interface Visitor<R> {
        R travel(Travel step);

        R down(KnifeDown step);

        R cut(CutTo step);

        R lift(CornerLift step);

        R up(KnifeUp step);

        R notch(CutNotch step);

        R drill(Drill step);

        R label(PrintLabel step);

        R advance(Advance step);

        R sharpen(Sharpen step);
    }

    /**
     * Where the head is after this step.
     *
     * @throws IllegalArgumentException when the step must not begin so: it would drag the knife through uncut cloth
     */
    Head movedFrom(Head before);

    /** Calls the method of {@code visitor} for this kind of step. */
    <R> R accept(Visitor<R> visitor);

    /** The records that the table receives, given where the head is before the step; at least one. */
    List<TableRecord> records(Head before);

    /** Moves the head through the air. */
    record Travel(TablePoint to) implements CutStep {
        @Override
        public Head movedFrom(Head before) {
            return KnifeRule.up(this, before).movedTo(to);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.travel(this);
        }

        @Override
        public List<TableRecord> records(Head before) {
            return List.of(new TableRecord.Air(to));
        }
    }

    /**
     * Plunges the knife.
     *
     * @param inside whether an internal cut begins here, and not the outline
     */
    record KnifeDown(boolean inside) implements CutStep {
        /** Of the outline. */
        public KnifeDown() {
            this(false);
        }

        @Override
        public Head movedFrom(Head before) {
            return new Head(KnifeRule.up(this, before).at(), true);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.down(this);
        }

        @Override
        public List<TableRecord> records(Head before) {
            return List.of(new TableRecord.Down());
        }
    }

    /** Cuts straight on. */
    record CutTo(TablePoint to) implements CutStep {
        @Override
        public Head movedFrom(Head before) {
            return KnifeRule.down(this, before).movedTo(to);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cut(this);
        }

        @Override
        public List<TableRecord> records(Head before) {
            return LongCut.split(before.at(), to);
        }
    }

    /**
     * Lifts the knife in a corner, turns it and plunges it again; it is down before and after.
     *
     * @param angleDeg where the blade points afterwards
     */
    record CornerLift(double angleDeg) implements CutStep {
        @Override
        public Head movedFrom(Head before) {
            return KnifeRule.down(this, before);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lift(this);
        }

        @Override
        public List<TableRecord> records(Head before) {
            return List.of(new TableRecord.LiftPlunge(angleDeg));
        }
    }

    /** Lifts the knife. */
    record KnifeUp() implements CutStep {
        @Override
        public Head movedFrom(Head before) {
            return new Head(KnifeRule.down(this, before).at(), false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.up(this);
        }

        @Override
        public List<TableRecord> records(Head before) {
            return List.of(new TableRecord.Up());
        }
    }

    /**
     * Cuts a notch from the edge into the piece. With the knife up the head travels there by itself; with the knife
     * down the notch is punched in passing, where the knife is at that moment.
     */
    record CutNotch(TablePoint at, double angleDeg, double depth, Notch.Kind kind) implements CutStep {
        /** The cuts it is made of: itself, or of a double one two single ones side by side. */
        public List<CutNotch> cuts() {
            return kind == Notch.Kind.DOUBLE
                    ? List.of(single(Notch.DOUBLE_APART / 2), single(-Notch.DOUBLE_APART / 2))
                    : List.of(this);
        }

        /** @param aside to the left of its direction, mm */
        private CutNotch single(double aside) {
            double angle = StrictMath.toRadians(angleDeg);
            TablePoint beside =
                    new TablePoint(at.x() - aside * StrictMath.sin(angle), at.y() + aside * StrictMath.cos(angle));
            return new CutNotch(beside, angleDeg, depth, Notch.Kind.SINGLE);
        }

        /** Where it ends inside the piece. */
        public TablePoint end() {
            double angle = StrictMath.toRadians(angleDeg);
            return new TablePoint(at.x() + depth * StrictMath.cos(angle), at.y() + depth * StrictMath.sin(angle));
        }

        @Override
        public Head movedFrom(Head before) {
            if (before.knifeDown() && !before.at().equals(at)) {
                throw new IllegalArgumentException(
                        "%s with the knife down at %s; a notch in passing must be where the knife is."
                                .formatted(this, before.at()));
            }
            return before.movedTo(at);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notch(this);
        }

        @Override
        public List<TableRecord> records(Head before) {
            TableRecord notch = new TableRecord.Notch(angleDeg, depth, kind);
            return before.knifeDown() ? List.of(notch) : List.of(new TableRecord.Air(at), notch);
        }
    }

    /** Drills a hole; the head travels there by itself. */
    record Drill(TablePoint at) implements CutStep {
        @Override
        public Head movedFrom(Head before) {
            return KnifeRule.up(this, before).movedTo(at);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drill(this);
        }

        @Override
        public List<TableRecord> records(Head before) {
            return List.of(new TableRecord.Air(at), new TableRecord.Drill());
        }
    }

    /** Puts a label on a piece; the head travels there by itself. */
    record PrintLabel(PieceRef piece, TablePoint at, double angleDeg) implements CutStep {
        @Override
        public Head movedFrom(Head before) {
            return KnifeRule.up(this, before).movedTo(at);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.label(this);
        }

        @Override
        public List<TableRecord> records(Head before) {
            return List.of(new TableRecord.Air(at), new TableRecord.Label(piece.toString()));
        }
    }

    /** Moves the cloth towards the take-off end, mm. The table frame stays with the cloth. */
    record Advance(double by) implements CutStep {
        public Advance {
            if (!(by > 0)) {
                throw new IllegalArgumentException("Advance by (%s mm) must be positive.".formatted(by));
            }
        }

        @Override
        public Head movedFrom(Head before) {
            return KnifeRule.up(this, before);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.advance(this);
        }

        @Override
        public List<TableRecord> records(Head before) {
            return List.of(new TableRecord.Advance(by));
        }
    }

    /** Sharpens the blade, knife up. */
    record Sharpen() implements CutStep {
        @Override
        public Head movedFrom(Head before) {
            return KnifeRule.up(this, before);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sharpen(this);
        }

        @Override
        public List<TableRecord> records(Head before) {
            return List.of(new TableRecord.Sharpen());
        }
    }
}
