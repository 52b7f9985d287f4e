package io.tailorline.cutter.plan;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.PiecePlace;
import io.tailorline.geometry.Mm;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Optional;
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

    /** The marker says to use less cloth than its pieces do: {@code piece} ends at x = {@code end}, mm. */
    record ShorterThanPieces(double length, PieceRef piece, double end) implements Refused {
        @Override
        public String message() {
            return ("length (%s mm) must be at least %s mm, where piece '%s' ends: the cloth would be laid too short."
                            + " Maybe the marker was changed after it was made: make it again.")
                    .formatted(length, Mm.onGrid(end), piece);
        }
    }

    /** The cut line of a piece crosses itself at {@code x} and {@code y}, mm. */
    record CrossingOutline(PieceRef piece, double x, double y) implements Refused {
        @Override
        public String message() {
            return ("The cut line of piece '%s' crosses itself at (%s, %s) mm: the knife would cut into the piece."
                            + " Mend the piece in the pattern.")
                    .formatted(piece, Mm.onGrid(x), Mm.onGrid(y));
        }
    }

    /** The cut line of a piece at {@code x} and {@code y} encloses less than {@code least}, mm2. */
    record OutlineTooSmall(PieceRef piece, double area, double least, double x, double y) implements Refused {
        @Override
        public String message() {
            return ("The cut line of piece '%s' (%s mm2 at (%s, %s) mm) must enclose at least %s mm2."
                            + " Maybe it was drawn in another unit.")
                    .formatted(piece, Mm.onGrid(area), Mm.onGrid(x), Mm.onGrid(y), least);
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

    /**
     * A mark leaves its piece by {@code outside} at {@code x} and {@code y}, mm.
     *
     * @param mark as a sentence begins with it: {@code Drill hole 'dart tip'}
     * @param other the piece in which that place lies; empty beside all pieces
     */
    record MarkOutsidePiece(PieceRef piece, String mark, double outside, double x, double y, Optional<PieceRef> other)
            implements Refused {

        static MarkOutsidePiece of(Placement piece, String mark, DepthInPiece place) {
            return new MarkOutsidePiece(
                    piece.piece(),
                    mark,
                    -place.depth(),
                    place.at().x(),
                    place.at().y(),
                    Optional.empty());
        }

        /** The same with the piece in which it lies. */
        MarkOutsidePiece among(List<Placement> pieces) {
            Optional<PieceRef> there = pieces.stream()
                    .filter(candidate -> candidate.cutLine().contains(x, y))
                    .map(Placement::piece)
                    .findFirst();
            return new MarkOutsidePiece(piece, mark, outside, x, y, there);
        }

        @Override
        public String message() {
            return ("%s of piece '%s' (%s mm outside at (%s, %s) mm%s) must lie inside its piece:"
                            + " the table would cut into the next one. Maybe the marker was changed after it was made.")
                    .formatted(
                            mark,
                            piece,
                            Mm.onGrid(outside),
                            Mm.onGrid(x),
                            Mm.onGrid(y),
                            other.map(", in piece '%s'"::formatted).orElse(""));
        }
    }

    /** A mark ends {@code inside} its piece at {@code x} and {@code y}, less than {@code least}, mm. */
    record MarkAtEdge(PieceRef piece, String mark, double inside, double least, double x, double y) implements Refused {

        static MarkAtEdge of(Placement piece, String mark, DepthInPiece place, double least) {
            return new MarkAtEdge(
                    piece.piece(),
                    mark,
                    place.depth(),
                    least,
                    place.at().x(),
                    place.at().y());
        }

        @Override
        public String message() {
            return ("%s of piece '%s' (%s mm inside the edge at (%s, %s) mm) must end at least %s mm inside:"
                            + " it would break the edge. Move it inwards in the pattern, or turn a notch inwards.")
                    .formatted(mark, piece, Mm.onGrid(inside), Mm.onGrid(x), Mm.onGrid(y), least);
        }
    }

    /** A notch begins {@code off} the cut line of its piece, mm. */
    record NotchOffEdge(PieceRef piece, String notch, double off, double most, double x, double y) implements Refused {
        @Override
        public String message() {
            return ("Notch '%s' of piece '%s' (%s mm off the cut line at (%s, %s) mm) must begin at most %s mm off it."
                            + " Maybe the marker was changed after it was made.")
                    .formatted(notch, piece, Mm.onGrid(off), Mm.onGrid(x), Mm.onGrid(y), most);
        }
    }

    /** A notch shallower or deeper than the tool of a table cuts, mm. */
    record NotchDepth(
            String table, PieceRef piece, String notch, double depth, double least, double most, double x, double y)
            implements Refused {
        @Override
        public String message() {
            return ("Notch '%s' of piece '%s' (%s mm deep at (%s, %s) mm) must be from %s to %s mm deep on table '%s'."
                            + " Change it in the pattern, or give mostNotchDepth in the table's profile if its tool cuts deeper.")
                    .formatted(notch, piece, Mm.onGrid(depth), Mm.onGrid(x), Mm.onGrid(y), least, most, table);
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

    /** Every piece of the marker is cut. */
    record NothingMissing(int pieces) implements Refused {
        @Override
        public String message() {
            return "Nothing is missing: all %d pieces of the marker are cut.".formatted(pieces);
        }
    }

    /** Nobody has said yet how much of a piece is cut. */
    record CutUnknown(PieceRef piece) implements Refused {
        @Override
        public String message() {
            return ("It is not known how much of piece '%s' is cut, and nothing is guessed about cloth."
                            + " Drive its program again: it draws the lines in question and asks.")
                    .formatted(piece);
        }
    }

    /** A piece was cut where this marker does not have it. */
    record CutElsewhere(PieceRef piece, PiecePlace cut, PiecePlace wanted) implements Refused {
        @Override
        public String message() {
            return ("Piece '%s' is cut at %s with geometry %s; the marker has it at %s with geometry %s,"
                            + " and what is planned of it would be cut into cloth that is cut."
                            + " Plan the marker that was cut, or nest the missing pieces on other cloth.")
                    .formatted(piece, cut.words(), cut.geometry(), wanted.words(), wanted.geometry());
        }
    }

    /** A piece that was begun cannot be finished first, because some cloth would have left the field by then. */
    record BegunOutOfReach(String table, PieceRef piece, double window) implements Refused {
        @Override
        public String message() {
            return ("Piece '%s' is begun and must be finished first, which needs more cloth under the knife than"
                            + " the conveyor window of table '%s' (%s mm). Plan it for the table that began it.")
                    .formatted(piece, table, window);
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
