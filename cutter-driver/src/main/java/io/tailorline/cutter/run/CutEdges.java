package io.tailorline.cutter.run;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.table.TableStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Places of a job that is begun by which a person sees that its cloth lies where it lay: the two ends of its cuts that
 * lie farthest apart. Two places fix cloth in its plane, and let it turn the less, the farther they lie apart.
 */
public final class CutEdges {

    /** How far apart two places must lie to show that cloth has turned, mm; assumed: a head is seen to 1 mm. */
    private static final double APART = 100;

    private CutEdges() {}

    /**
     * Where the head stands over a place.
     *
     * @param head of the table as its counts are now, mm
     * @param piece that is cut there, empty between pieces
     */
    public record Place(TablePoint head, Optional<CutProgram.PieceRange> piece) {}

    /**
     * How far a program is cut.
     *
     * @param cutTo the last record that is cut
     */
    public record Done(CutProgram program, long cutTo) {}

    private record Cut(TablePoint at, Optional<CutProgram.PieceRange> piece) {}

    /** @param later it is cut after {@code earlier} */
    private record Pair(Cut later, Cut earlier) {
        double length() {
            return later.at().distanceTo(earlier.at());
        }
    }

    /**
     * Two places that the head reaches; none where no two that are cut lie in the field and far enough apart.
     *
     * @param earlier programs of the same marker that were cut on the same cloth before
     * @param status of the table, with the job on it
     * @param fieldX what its head reaches along the conveyor, mm
     */
    public static List<Place> of(Done job, List<Done> earlier, TableStatus status, double fieldX) {
        double advanced = advanced(job);
        List<Cut> cuts = new ArrayList<>();
        earlier.forEach(before -> cuts.addAll(cuts(before)));
        cuts.addAll(cuts(job));
        cuts.removeIf(cut -> cut.at().x() < advanced || cut.at().x() > advanced + fieldX);
        // a job that waits for START has counted no advance yet, though the cloth has moved on
        double uncounted = status.state().waitsForStart() ? advanced : 0;
        return farthest(cuts)
                .filter(pair -> pair.length() >= APART)
                .map(pair -> List.of(place(pair.later(), uncounted), place(pair.earlier(), uncounted)))
                .orElse(List.of());
    }

    private static Optional<Pair> farthest(List<Cut> cuts) {
        return IntStream.range(0, cuts.size())
                .boxed()
                .flatMap(later -> cuts.subList(0, later).stream().map(earlier -> new Pair(cuts.get(later), earlier)))
                .max(Comparator.comparingDouble(Pair::length));
    }

    /** How far the cloth has moved on, mm. */
    private static double advanced(Done job) {
        return RecordStream.of(job.program()).stream()
                .filter(entry -> entry.index() <= job.cutTo())
                .mapToDouble(entry -> entry.record() instanceof TableRecord.Advance advance ? advance.by() : 0)
                .sum();
    }

    private static List<Cut> cuts(Done job) {
        return RecordStream.of(job.program()).stream()
                .filter(entry -> entry.index() <= job.cutTo() && entry.record() instanceof TableRecord.Cut)
                .map(entry ->
                        new Cut(entry.record().movedFrom(entry.before()).at(), pieceOf(job.program(), entry.index())))
                .toList();
    }

    private static Optional<CutProgram.PieceRange> pieceOf(CutProgram program, long record) {
        return program.pieces().stream()
                .filter(piece -> piece.firstRecord() <= record && record <= piece.lastRecord())
                .findFirst();
    }

    private static Place place(Cut cut, double uncounted) {
        return new Place(new TablePoint(cut.at().x() - uncounted, cut.at().y()), cut.piece());
    }
}
