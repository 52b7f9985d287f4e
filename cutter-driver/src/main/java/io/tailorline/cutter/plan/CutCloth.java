package io.tailorline.cutter.plan;

import io.tailorline.cutter.plan.writer.BegunPiece;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.cutter.program.PiecePlace;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.PieceRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Cloth in which pieces of a marker are cut already, and maybe one is begun. A plan for it cuts what is missing and
 * nothing else: begun pieces are finished first, along the lines that were planned; of the others, edges that a piece
 * already cut has in common with them are left out, and no overcut runs into it.
 *
 * @param pieces that are not untouched, each once; pieces that a marker does not have do not matter to it
 */
public record CutCloth(List<PieceOnCloth> pieces) {

    public CutCloth {
        pieces = List.copyOf(pieces);
    }

    /** Of which nothing is cut. */
    public static CutCloth uncut() {
        return new CutCloth(List.of());
    }

    /** Which pieces of the marker are not whole, in its order: those to be cut and those to be finished. */
    public List<PieceRef> missing(Marker marker) {
        return marker.placements().stream()
                .filter(placement -> !is(placement, PieceOnCloth.Whole.class::isInstance))
                .map(Placement::piece)
                .toList();
    }

    /**
     * Whether a program does nothing of a piece but what is still to be done of it: it was planned for that, and no
     * other job has gone on with the piece since.
     *
     * @param range of the piece in the program
     */
    public static boolean finishes(CutProgram program, PieceRange range, PieceOnCloth piece) {
        if (!(piece instanceof PieceOnCloth.Begun begun)) {
            return false;
        }
        List<CutStep> rest = BegunPiece.on(program.table(), begun).parts().stream()
                .flatMap(part -> part.steps().stream())
                .toList();
        return ProgramPart.of(program).stream()
                .filter(part -> part.piece().filter(range::equals).isPresent())
                .allMatch(part -> part.steps().stream()
                        .filter(step -> !(step instanceof CutStep.Advance))
                        .toList()
                        .equals(rest));
    }

    /** Why nothing can be planned whatever the table. */
    Optional<Refused> refusal(Marker marker) {
        Optional<PieceOnCloth> uncertain = of(marker).keySet().stream()
                .filter(PieceOnCloth.Uncertain.class::isInstance)
                .findFirst();
        if (uncertain.isPresent()) {
            return uncertain.map(piece -> new Refused.CutUnknown(piece.piece()));
        }
        for (Placement placement : marker.placements()) {
            Optional<PieceOnCloth> elsewhere = pieces.stream()
                    .filter(piece -> piece.piece().equals(placement.piece()))
                    .filter(piece -> !of(marker).containsKey(piece))
                    .findFirst();
            if (elsewhere.isPresent()) {
                PiecePlace cutAt = elsewhere.get().place().orElseThrow();
                return Optional.of(new Refused.CutElsewhere(placement.piece(), cutAt, PlacesOnCloth.of(placement)));
            }
        }
        return missing(marker).isEmpty() && !marker.placements().isEmpty()
                ? Optional.of(new Refused.NothingMissing(marker.placements().size()))
                : Optional.empty();
    }

    /** The pieces of which nothing is cut. */
    Marker untouched(Marker marker) {
        return pieces.isEmpty()
                ? marker
                : with(
                        marker,
                        marker.placements().stream()
                                .filter(placement -> !is(placement, piece -> true))
                                .toList());
    }

    private static Marker with(Marker marker, List<Placement> placements) {
        return new Marker(
                marker.fabric(), marker.length(), marker.efficiency(), placements, marker.rules(), marker.leftOut());
    }

    /** The placements in which the knife has been. */
    List<Placement> touched(Marker marker) {
        return marker.placements().stream()
                .filter(placement -> is(placement, piece -> true))
                .toList();
    }

    /** The pieces of the marker to be finished. */
    List<PieceOnCloth.Begun> begun(Marker marker) {
        return of(marker).keySet().stream()
                .filter(PieceOnCloth.Begun.class::isInstance)
                .map(PieceOnCloth.Begun.class::cast)
                .toList();
    }

    private boolean is(Placement placement, Predicate<PieceOnCloth> state) {
        return pieces.stream().anyMatch(piece -> isOf(piece, placement) && state.test(piece));
    }

    /** The pieces that lie where the marker has them. */
    private Map<PieceOnCloth, Placement> of(Marker marker) {
        Map<PieceOnCloth, Placement> found = new LinkedHashMap<>();
        for (PieceOnCloth piece : pieces) {
            marker.placements().stream()
                    .filter(placement -> isOf(piece, placement))
                    .findFirst()
                    .ifPresent(placement -> found.put(piece, placement));
        }
        return found;
    }

    private static boolean isOf(PieceOnCloth piece, Placement placement) {
        return piece.piece().equals(placement.piece())
                && piece.place()
                        .map(place -> place.geometry()
                                .equals(PlacesOnCloth.of(placement).geometry()))
                        .orElse(true);
    }
}
