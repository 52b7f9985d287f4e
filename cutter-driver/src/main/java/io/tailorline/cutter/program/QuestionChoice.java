package io.tailorline.cutter.program;

import io.tailorline.cutter.program.QuestionStep.Place;
import io.tailorline.cutter.program.UncertainRange.Kind;
import io.tailorline.cutter.program.UncertainRange.Mark;
import java.util.List;
import java.util.Optional;

/**
 * One of the answers to a step of an {@link OperatorQuestion}.
 *
 * @param span the marks one of which is the first that is not on the cloth, if this is true
 * @param marks what it names and can be drawn, in the order of cutting; none when all is cut
 * @param from where the first of them begins; empty when there are none
 * @param to where the last of them ends; empty when there are none
 */
public record QuestionChoice(MarkSpan span, What what, List<Mark> marks, Optional<Place> from, Optional<Place> to) {

    /** What is the first that is not cut to its end. */
    public enum What {
        PIECE,
        /** One of several pieces that follow each other. */
        PIECES,
        /** A line. */
        LINE,
        NOTCH,
        HOLE,
        LABEL,
        /** Nothing: all that the step asks about is cut. */
        NONE,
        /** The cloth is where it was: something before its next advance, or the advance itself. */
        NOT_ADVANCED,
        /** The cloth has moved on: something after that advance and before the next one, or the next one itself. */
        ADVANCED
    }

    public QuestionChoice {
        marks = List.copyOf(marks);
    }

    /** Length of its cuts, mm. */
    public double length() {
        return length(marks);
    }

    /** Whether it is a line that a person sees; holes and labels that stand together are none. */
    public boolean isLine() {
        return length() >= Strokes.SEEN;
    }

    static double length(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.kind() == Kind.CUT)
                .mapToDouble(Mark::length)
                .sum();
    }

    /** The piece of its first mark; 0 when it has none. */
    public int pieceNo() {
        return marks.isEmpty() ? 0 : marks.get(0).pieceNo();
    }

    /** The piece of its last mark; 0 when it has none. */
    public int lastPieceNo() {
        return marks.isEmpty() ? 0 : marks.get(marks.size() - 1).pieceNo();
    }

    /** Its cuts and notches, {@link UncertainRange#lines joined}. */
    public List<List<TablePoint>> lines() {
        return UncertainRange.lines(marks);
    }

    /** Where its number is drawn: halfway along its line; empty when it has no marks. */
    public Optional<TablePoint> middle() {
        double half = length() / 2;
        for (Mark mark : marks) {
            double length = mark.kind() == Kind.CUT ? mark.length() : 0;
            if (length > 0 && half <= length) {
                TablePoint from = mark.line().get(0);
                TablePoint to = mark.line().get(1);
                double share = half / length;
                return Optional.of(
                        new TablePoint(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())));
            }
            half -= length;
        }
        return marks.stream().flatMap(mark -> mark.line().stream()).findFirst();
    }
}
