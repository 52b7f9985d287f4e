package io.tailorline.cutter.program;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Steps in order, the pieces they cut, and how long they will take. A program that would drag the knife through uncut
 * cloth cannot be constructed: the knife is down exactly where a step needs it, and a step that happens on the spot
 * with the knife down happens where the knife is.
 *
 * @param table the table it was planned for
 * @param pieces in cutting order, numbered from 1; their records follow each other without overlap
 * @param lightMarks what the table does not mark, for it marks by light; in cutting order of their pieces
 * @param cloth where it has to lie; empty when the planner has not said so
 * @param marker digest of the marker it was planned of, 16 hexadecimal digits; empty in a program that does not say
 */
public record CutProgram(
        TableProfile table,
        TimeEstimate estimate,
        List<PieceRange> pieces,
        List<CutStep> steps,
        List<LightMark> lightMarks,
        Optional<ClothPlace> cloth,
        Optional<String> marker) {

    /**
     * Which records of the table's count belong to a piece; {@link RecordStream} says how they are counted.
     *
     * @param no 1 for the first piece cut
     * @param firstRecord counted from 1: the record that announces the piece
     * @param lastRecord inclusive: the knife leaves the piece
     * @param place where it lies on the cloth; empty in a program that does not say
     */
    public record PieceRange(int no, PieceRef piece, int firstRecord, int lastRecord, Optional<PiecePlace> place) {

        /** Of which nobody says where it lies. */
        public PieceRange(int no, PieceRef piece, int firstRecord, int lastRecord) {
            this(no, piece, firstRecord, lastRecord, Optional.empty());
        }

        /** The same, of a piece that lies there. */
        public PieceRange at(PiecePlace there) {
            return new PieceRange(no, piece, firstRecord, lastRecord, Optional.of(there));
        }

        public PieceRange {
            if (no < 1 || firstRecord < 1 || lastRecord < firstRecord) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Piece %d '%s' has records %d to %d; expected counts from 1 in rising order.",
                        no,
                        piece,
                        firstRecord,
                        lastRecord));
            }
        }
    }

    /** A program of which the table makes every mark, for cloth of which nothing is said. */
    public CutProgram(TableProfile table, TimeEstimate estimate, List<PieceRange> pieces, List<CutStep> steps) {
        this(table, estimate, pieces, steps, List.of(), Optional.empty(), Optional.empty());
    }

    public CutProgram {
        pieces = List.copyOf(pieces);
        steps = List.copyOf(steps);
        lightMarks = List.copyOf(lightMarks);
        requireOrderedPieces(pieces);
        Head head = Head.HOME;
        for (CutStep step : steps) {
            head = step.movedFrom(head);
        }
        if (head.knifeDown()) {
            throw new IllegalArgumentException("The program ends with the knife down.");
        }
    }

    /** What the table does not mark in a piece. */
    public List<LightMark> lightMarks(PieceRef piece) {
        return lightMarks.stream().filter(mark -> mark.piece().equals(piece)).toList();
    }

    /** The same program with marks that the table does not make. */
    public CutProgram withLightMarks(List<LightMark> marks) {
        return new CutProgram(table, estimate, pieces, steps, marks, cloth, marker);
    }

    /** The same program for cloth that lies there. */
    public CutProgram withCloth(ClothPlace place) {
        return new CutProgram(table, estimate, pieces, steps, lightMarks, Optional.of(place), marker);
    }

    /** The same program, planned of the marker with that digest. */
    public CutProgram withMarker(String digest) {
        return new CutProgram(table, estimate, pieces, steps, lightMarks, cloth, Optional.of(digest));
    }

    /** The same program with pieces that say where they lie. */
    public CutProgram withPieces(List<PieceRange> placed) {
        return new CutProgram(table, estimate, placed, steps, lightMarks, cloth, marker);
    }

    /** The near corner of everything that is cut or marked, mm; the origin for a program that does neither. */
    public TablePoint nearCorner() {
        double x = Double.POSITIVE_INFINITY;
        double y = Double.POSITIVE_INFINITY;
        for (RecordStream.Entry entry : RecordStream.of(this)) {
            TableRecord record = entry.record();
            if (record instanceof TableRecord.Down
                    || record instanceof TableRecord.Cut
                    || record instanceof TableRecord.Drill) {
                TablePoint at = record.movedFrom(entry.before()).at();
                x = Math.min(x, at.x());
                y = Math.min(y, at.y());
            }
        }
        return x < Double.POSITIVE_INFINITY ? new TablePoint(x, y) : Head.HOME.at();
    }

    /** The far corner of everything the head reaches, mm. */
    public TablePoint extent() {
        double x = 0;
        double y = 0;
        Head head = Head.HOME;
        for (CutStep step : steps) {
            head = step.movedFrom(head);
            x = Math.max(x, head.at().x());
            y = Math.max(y, head.at().y());
        }
        return new TablePoint(x, y);
    }

    private static void requireOrderedPieces(List<PieceRange> pieces) {
        int no = 0;
        int lastRecord = 0;
        for (PieceRange piece : pieces) {
            no++;
            if (piece.no() != no || piece.firstRecord() <= lastRecord) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Piece %d '%s' from record %d on follows record %d as piece %d; expected pieces in cutting order.",
                        piece.no(),
                        piece.piece(),
                        piece.firstRecord(),
                        lastRecord,
                        no));
            }
            lastRecord = piece.lastRecord();
        }
    }
}
