package io.tailorline.cutter.program;

import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A range of a program of which only the cloth shows whether it is cut: neither the table nor the host's journal has
 * seen its end. Everything before it is cut. Records are carried out strictly in order, so one answer says it all: how
 * many of the marks can be seen on the cloth.
 *
 * <p>Its end is no more than a limit of what is shown to a person, found by how far the knife can come unseen. A person
 * who sees more cut than that may say so.
 *
 * @param firstRecord the record after the last that is surely cut, counted from 1
 * @param lastRecord the last record that the knife can have come to; {@code firstRecord - 1} when the count is known
 *     and only the place of the cloth is in question
 * @param marks what the records leave on the cloth, in the order of cutting; records that leave none are not among them
 */
public record UncertainRange(long firstRecord, long lastRecord, List<Mark> marks) {

    /**
     * How long a table can work unobserved before it stops by itself at the end of a piece, s: one poll (0.1), one
     * answer that does not come (1.0), and the table's watchdog (1.0), at their usual lengths.
     */
    private static final double UNSEEN_SECONDS = 2.1;

    /** What a record leaves on the cloth. */
    public enum Kind {
        CUT,
        NOTCH,
        HOLE,
        LABEL,
        /** The cloth itself has moved on. */
        ADVANCE
    }

    /**
     * What one record leaves on the cloth.
     *
     * @param piece empty between pieces
     * @param pieceNo 0 between pieces
     * @param line table frame, mm: two points of a cut or a notch, one of a hole or a label, none where the cloth moves
     *     on
     */
    public record Mark(long record, Kind kind, int pieceNo, Optional<PieceRef> piece, List<TablePoint> line) {
        public Mark {
            line = List.copyOf(line);
        }

        /** mm; 0 for a hole. */
        public double length() {
            return line.size() < 2 ? 0 : line.get(0).distanceTo(line.get(1));
        }
    }

    public UncertainRange {
        marks = List.copyOf(marks);
        if (firstRecord < 1 || lastRecord < firstRecord - 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Uncertain records %d to %d.", firstRecord, lastRecord));
        }
    }

    /** Nothing but the place of the cloth is in question: {@code doneRecord} records are cut. */
    public static UncertainRange ofClothOnly(long doneRecord) {
        return new UncertainRange(doneRecord + 1, doneRecord, List.of());
    }

    /** All that the knife can have cut since {@code doneRecord} was seen done. */
    public static UncertainRange after(CutProgram program, long doneRecord) {
        List<RecordStream.Entry> entries = RecordStream.of(program);
        double reach = program.table().maxSpeed() * UNSEEN_SECONDS;
        int last = (int) Math.min(doneRecord, entries.size());
        while (last < entries.size() && (reach > 0 || !isBetweenPieces(program, last))) {
            RecordStream.Entry entry = entries.get(last);
            reach -= entry.before()
                    .at()
                    .distanceTo(entry.record().movedFrom(entry.before()).at());
            last++;
        }
        return between(program, entries, doneRecord + 1, last);
    }

    /** The records from {@code firstRecord} to {@code lastRecord}, one of which is the first that is not cut. */
    public static UncertainRange between(CutProgram program, long firstRecord, long lastRecord) {
        return between(program, RecordStream.of(program), firstRecord, lastRecord);
    }

    private static UncertainRange between(
            CutProgram program, List<RecordStream.Entry> entries, long firstRecord, long lastRecord) {
        List<Mark> marks = new ArrayList<>();
        for (long i = firstRecord; i <= Math.min(lastRecord, entries.size()); i++) {
            mark(program, entries.get((int) i - 1)).ifPresent(marks::add);
        }
        return new UncertainRange(firstRecord, Math.max(lastRecord, firstRecord - 1), marks);
    }

    /** Whether only the place of the cloth is in question, because nothing that can be seen may have been cut. */
    public boolean isOfClothOnly() {
        return marks.isEmpty();
    }

    /**
     * The first record to cut when so many of the marks are on the cloth. It is the one right after the last mark seen,
     * so that lifting, turning and plunging between two cuts are done again.
     *
     * @param seen 0 to the number of marks
     */
    public long firstUncutAfter(int seen) {
        return seen == 0 ? firstRecord : marks.get(seen - 1).record() + 1;
    }

    /** Cuts and notches as lines, joined where one cut continues another, mm. */
    public static List<List<TablePoint>> lines(List<Mark> marks) {
        List<List<TablePoint>> lines = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.line().size() < 2) {
                continue;
            }
            List<TablePoint> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            boolean continues = mark.kind() == Kind.CUT
                    && !last.isEmpty()
                    && last.get(last.size() - 1).equals(mark.line().get(0));
            if (continues) {
                last.add(mark.line().get(1));
            } else {
                lines.add(new ArrayList<>(mark.line()));
            }
        }
        return lines;
    }

    private static boolean isBetweenPieces(CutProgram program, long doneRecord) {
        return pieceOf(program, doneRecord + 1).isEmpty()
                || pieceOf(program, doneRecord + 1)
                        .filter(piece -> piece.firstRecord() == doneRecord + 1)
                        .isPresent();
    }

    private static Optional<CutProgram.PieceRange> pieceOf(CutProgram program, long record) {
        return program.pieces().stream()
                .filter(piece -> piece.firstRecord() <= record && record <= piece.lastRecord())
                .findFirst();
    }

    private static Optional<Mark> mark(CutProgram program, RecordStream.Entry entry) {
        TablePoint at = entry.before().at();
        TableRecord record = entry.record();
        if (record instanceof TableRecord.Cut cut) {
            return Optional.of(mark(program, entry, Kind.CUT, List.of(at, cut.to())));
        }
        if (record instanceof TableRecord.Notch notch) {
            double angle = StrictMath.toRadians(notch.angleDeg());
            TablePoint tip = new TablePoint(
                    at.x() + notch.depth() * StrictMath.cos(angle), at.y() + notch.depth() * StrictMath.sin(angle));
            return Optional.of(mark(program, entry, Kind.NOTCH, List.of(at, tip)));
        }
        if (record instanceof TableRecord.Drill) {
            return Optional.of(mark(program, entry, Kind.HOLE, List.of(at)));
        }
        if (record instanceof TableRecord.Label) {
            return Optional.of(mark(program, entry, Kind.LABEL, List.of(at)));
        }
        return record instanceof TableRecord.Advance
                ? Optional.of(mark(program, entry, Kind.ADVANCE, List.of()))
                : Optional.empty();
    }

    private static Mark mark(CutProgram program, RecordStream.Entry entry, Kind kind, List<TablePoint> line) {
        Optional<CutProgram.PieceRange> piece = pieceOf(program, entry.index());
        return new Mark(
                entry.index(),
                kind,
                piece.map(CutProgram.PieceRange::no).orElse(0),
                piece.map(CutProgram.PieceRange::piece),
                line);
    }
}
