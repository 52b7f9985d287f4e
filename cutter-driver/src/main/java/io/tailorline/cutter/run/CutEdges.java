package io.tailorline.cutter.run;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Places of a job that is begun by which a person sees that its cloth lies where it lay: where the last cut ends, and
 * the end of a cut far from there. Two of them fix cloth in its plane.
 */
public final class CutEdges {

    private CutEdges() {}

    /**
     * Where the head stands over a place.
     *
     * @param head of the table as its counts are now, mm
     * @param piece that is cut there, empty between pieces
     */
    public record Place(TablePoint head, Optional<CutProgram.PieceRange> piece) {}

    private record Cut(TablePoint at, long record) {}

    /**
     * One or two places that the head reaches; none where nothing that is cut lies in the field.
     *
     * @param cutTo the last record that is cut
     * @param status of the table, with the job on it
     * @param fieldX what its head reaches along the conveyor, mm
     */
    public static List<Place> of(CutProgram program, long cutTo, TableStatus status, double fieldX) {
        double advanced = 0;
        List<Cut> cuts = new ArrayList<>();
        for (RecordStream.Entry entry : RecordStream.of(program)) {
            TableRecord record = entry.record();
            if (entry.index() > cutTo) {
                break;
            }
            if (record instanceof TableRecord.Advance advance) {
                advanced += advance.by();
            } else if (record instanceof TableRecord.Cut) {
                cuts.add(new Cut(record.movedFrom(entry.before()).at(), entry.index()));
            }
        }
        double begin = advanced;
        cuts.removeIf(cut -> cut.at().x() < begin || cut.at().x() > begin + fieldX);
        if (cuts.isEmpty()) {
            return List.of();
        }
        Cut last = cuts.get(cuts.size() - 1);
        Cut far = cuts.stream()
                .max(Comparator.comparingDouble(cut -> cut.at().distanceTo(last.at())))
                .orElseThrow();
        double uncounted = isBeforeStart(status) ? advanced : 0;
        return List.of(place(program, last, uncounted), place(program, far, uncounted));
    }

    /** A job that waits for START has counted no advance yet, though the cloth has moved on. */
    private static boolean isBeforeStart(TableStatus status) {
        return status.state() == TableState.READY || status.state() == TableState.LOADING;
    }

    private static Place place(CutProgram program, Cut cut, double uncounted) {
        return new Place(
                new TablePoint(cut.at().x() - uncounted, cut.at().y()),
                program.pieces().stream()
                        .filter(piece -> piece.firstRecord() <= cut.record() && cut.record() <= piece.lastRecord())
                        .findFirst());
    }
}
