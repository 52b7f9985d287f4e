package io.tailorline.cutter.plan.writer;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.LightMark;
import io.tailorline.cutter.program.PieceOnCloth.Begun;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Optional;

/** The pieces that earlier jobs began: a program finishes them first, before the cloth around them gets loose. */
public record BegunPieces(List<BegunPiece> pieces, TableProfile table) {

    public BegunPieces {
        pieces = List.copyOf(pieces);
    }

    public static BegunPieces on(TableProfile table, List<Begun> begun) {
        return new BegunPieces(
                begun.stream().map(piece -> BegunPiece.on(table, piece)).toList(), table);
    }

    /** How far the cloth has advanced when all of them are finished, mm. */
    double end() {
        double begin = 0;
        for (BegunPiece piece : pieces) {
            double[] begins = piece.begins(begin, table);
            begin = begins.length == 0 ? begin : begins[begins.length - 1];
        }
        return begin;
    }

    /**
     * A piece that cannot be finished first: some of it, or of the pieces that come after it, would have left the
     * field.
     *
     * @param hindmost least x of what is cut after them, mm
     */
    public Optional<PieceRef> outOfReach(double hindmost) {
        double begin = 0;
        for (BegunPiece piece : pieces) {
            double[] begins = piece.begins(begin, table);
            for (int k = 0; k < begins.length; k++) {
                begin = begins[k];
                if (begin > Math.min(piece.parts().get(k).minX(), hindmost)) {
                    return Optional.of(piece.piece().piece());
                }
            }
        }
        return Optional.empty();
    }

    /** What this table does not mark in them. */
    public List<LightMark> lightMarks() {
        return pieces.stream().flatMap(piece -> piece.lightMarks().stream()).toList();
    }
}
