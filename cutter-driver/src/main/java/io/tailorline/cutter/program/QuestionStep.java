package io.tailorline.cutter.program;

import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.UncertainRange.Mark;
import java.util.List;
import java.util.Optional;

/** One step of the question how far the cloth is cut. Codes and values only; the words are the reader's. */
public sealed interface QuestionStep {

    /** What the choices are. */
    enum Subject {
        /** Whether the conveyor has moved the cloth on. */
        ADVANCE,
        /** Which piece is the first that is not cut all round. */
        PIECE,
        /** Which stretch, between two places that can be seen, is the first that is not cut to its end. */
        STRETCH,
        /** Which stroke is the first that is not cut to its end. */
        STROKE
    }

    /**
     * A handful of choices, exactly one of which is true.
     *
     * @param piece the one that all choices belong to; empty where they belong to several
     * @param choices in the order of cutting, at most {@link OperatorQuestion#MOST_CHOICES}
     * @param unsure where the job continues when the operator cannot tell; empty where repeating what may be done
     *     already would spoil the cloth
     */
    record Ask(Subject subject, Optional<PieceRange> piece, List<QuestionChoice> choices, Optional<Found> unsure)
            implements QuestionStep {
        public Ask {
            choices = List.copyOf(choices);
        }

        /** The choice that is true when the first mark that is not on the cloth is this one. */
        public QuestionChoice choiceOf(int mark) {
            return choices.stream()
                    .filter(choice -> choice.span().holds(new MarkSpan(mark, mark)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Mark " + mark + " is not among the choices."));
        }
    }

    /**
     * Where the job continues.
     *
     * @param firstUncut the record to continue at
     * @param mayBeCutTo the last record that may be cut already and is cut again; {@code firstUncut - 1} when none is
     * @param again length of what may be cut again, mm
     * @param next what is cut first, and where it begins; empty after the last mark of the range
     */
    record Found(long firstUncut, long mayBeCutTo, double again, Optional<Start> next) implements QuestionStep {

        /** What is cut first. */
        public record Start(Mark mark, Place at) {}

        /** Whether something may be cut twice. */
        public boolean mayCutAgain() {
            return mayBeCutTo >= firstUncut;
        }
    }

    /**
     * A place on the line of the knife.
     *
     * @param at mm, table frame
     */
    record Place(Kind kind, TablePoint at) {
        /** What a person sees there. */
        public enum Kind {
            /** The end of what is surely cut. */
            KNOWN,
            /** The knife enters the cloth here. */
            ENTRY,
            CORNER,
            NOTCH,
            HOLE,
            LABEL,
            /** Nothing but the line. */
            POINT,
            /** The knife leaves the cloth here. */
            END
        }
    }
}
