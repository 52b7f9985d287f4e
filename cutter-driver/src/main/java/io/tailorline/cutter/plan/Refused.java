package io.tailorline.cutter.plan;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.geometry.Mm;
import io.tailorline.pattern.piece.PieceRef;
import java.util.function.Function;

/** Why a marker cannot be cut on a table: a value, not an exception. */
public sealed interface Refused extends PlanResult {

    /** One sentence with the value and the limit, and what would help. */
    String message();

    @Override
    default <X extends Throwable> CutProgram orThrow(Function<Refused, X> fault) throws X {
        throw fault.apply(this);
    }

    /** The cloth is wider than the knife reaches, mm. */
    record WiderThanField(String table, double usableWidth, double fieldY) implements Refused {
        @Override
        public String message() {
            return "fabric.usableWidth (%s mm) must not exceed fieldY of table '%s' (%s mm). Maybe another table is wider."
                    .formatted(usableWidth, table, fieldY);
        }
    }

    /** A piece is longer than the cloth under the knife, and others beside it do not let it be cut in parts, mm. */
    record LongerThanWindow(String table, PieceRef piece, double length, double window) implements Refused {
        @Override
        public String message() {
            return ("Piece '%s' (%s mm long) must fit into the conveyor window of table '%s' (%s mm, less its overlap)."
                            + " It cannot be cut in parts because pieces beside it would leave the field meanwhile."
                            + " Maybe another table has a longer one.")
                    .formatted(piece, length, table, window);
        }
    }

    /** A piece lies beside the cloth, mm. */
    record OutsideCloth(PieceRef piece, double x, double y) implements Refused {
        @Override
        public String message() {
            return "Piece '%s' has a point at (%s, %s) mm, which lies outside the cloth.".formatted(piece, x, y);
        }
    }

    /** Two pieces lie over each other. */
    record Overlapping(PieceRef piece, PieceRef other) implements Refused {
        @Override
        public String message() {
            return ("Pieces '%s' and '%s' overlap, expected none that do: the knife would cut into one of them."
                            + " Maybe the marker was changed after it was made.")
                    .formatted(piece, other);
        }
    }

    /** A piece lies on a flaw, mm; {@code x} and {@code y} lie in the flaw. */
    record OnFlaw(PieceRef piece, String grade, double x, double y) implements Refused {
        @Override
        public String message() {
            return ("Piece '%s' lies on a flaw of grade '%s' at (%s, %s) mm, expected sound cloth or a rule that tolerates it."
                            + " Nest again with the flaws of this roll, or tolerate the grade for this piece.")
                    .formatted(piece, grade, Mm.onGrid(x), Mm.onGrid(y));
        }
    }

    /** An internal cut leaves its piece by {@code outside} at {@code x} and {@code y}, mm. */
    record CutOutsidePiece(PieceRef piece, String cut, double outside, double x, double y) implements Refused {
        @Override
        public String message() {
            return ("Internal cut '%s' of piece '%s' (%s mm outside at (%s, %s) mm) must lie inside its piece:"
                            + " the knife would cut into the next one. Maybe the marker was changed after it was made.")
                    .formatted(cut, piece, Mm.onGrid(outside), Mm.onGrid(x), Mm.onGrid(y));
        }
    }

    /** An internal cut with both ends at the edge, the better one {@code inside} of it, mm. */
    record CutThroughPiece(PieceRef piece, String cut, double inside, double least) implements Refused {
        @Override
        public String message() {
            return ("Internal cut '%s' of piece '%s' (one end %s mm inside the edge) must have an end at least %s mm inside:"
                            + " from edge to edge it would cut the piece in two.")
                    .formatted(cut, piece, Mm.onGrid(inside), least);
        }
    }

    /** The table cuts one ply: the knife would cut the fold open and the labels would name half of the pieces. */
    record NotInOnePly(String spread) implements Refused {
        @Override
        public String message() {
            return ("fabric.spread ('%s') must be 'single': the table cuts one ply."
                            + " Plan the marker opened out instead, which 'marker --opened FILE' writes.")
                    .formatted(spread);
        }
    }

    /** The marker has no pieces. */
    record EmptyMarker() implements Refused {
        @Override
        public String message() {
            return "placements is empty; expected at least one piece to cut.";
        }
    }
}
