package io.tailorline.cutter.program;

import io.tailorline.cutter.program.CutProgram.PieceRange;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * A program as the table counts it: which records each step becomes, in order. This is the one place where records are
 * counted; the pieces' ranges, the transfer to the table, progress and resuming all go by it.
 *
 * <ul>
 *   <li>Records count from 1. A piece begins with a {@link TableRecord.Piece} at its {@code firstRecord}; its
 *       {@code lastRecord} is the one with which the knife leaves it. Sharpening lies between pieces, and so do
 *       advances, but for those in a piece that is longer than the window.
 *   <li>Travel, down, up, lift, advance and sharpen are one record each.
 *   <li>A cut is one record, or several equal ones where it is longer than a record can say.
 *   <li>A hole, a label, and a notch with the knife up are two: air there, then the tool. A notch in passing is one.
 *   <li>The last record is {@link TableRecord.End}; it belongs to no step.
 * </ul>
 */
public final class RecordStream {

    /**
     * One record with its place in the program.
     *
     * @param index the table's count, from 1
     * @param step index into {@link CutProgram#steps()}, from 0; the number of steps for the end record. A piece record
     *     counts to the step that follows it
     * @param before where the head is when the record begins
     */
    public record Entry(int index, int step, TableRecord record, Head before) {}

    private RecordStream() {}

    /**
     * Every record of {@code program}.
     *
     * @throws IllegalArgumentException when a piece's range does not begin and end where a step does
     */
    public static List<Entry> of(CutProgram program) {
        List<Entry> entries = new ArrayList<>(program.steps().size() * 2);
        Iterator<PieceRange> ranges = program.pieces().iterator();
        PieceRange range = ranges.hasNext() ? ranges.next() : null;
        Head head = Head.HOME;
        int lastOfPiece = 0;
        for (int step = 0; step < program.steps().size(); step++) {
            if (range != null && entries.size() + 1 == range.firstRecord()) {
                lastOfPiece = range.lastRecord();
                entries.add(new Entry(
                        entries.size() + 1,
                        step,
                        new TableRecord.Piece(range.no(), range.piece().toString()),
                        head));
                range = ranges.hasNext() ? ranges.next() : null;
            }
            int before = entries.size();
            head = append(entries, step, program.steps().get(step), head);
            requireNotInside(lastOfPiece, before, entries.size());
        }
        if (range != null || lastOfPiece > entries.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The steps make %d records; piece %s does not begin and end at a step.",
                    entries.size(),
                    range == null ? "the last" : range));
        }
        entries.add(new Entry(entries.size() + 1, program.steps().size(), new TableRecord.End(), head));
        return List.copyOf(entries);
    }

    private static void requireNotInside(int lastOfPiece, int before, int after) {
        if (before < lastOfPiece && lastOfPiece < after) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Record %d ends a piece inside a step of records %d to %d.",
                    lastOfPiece,
                    before + 1,
                    after));
        }
    }

    /** The records of one step; the head goes along. */
    private static Head append(List<Entry> entries, int step, CutStep cutStep, Head before) {
        Head head = before;
        for (TableRecord record : cutStep.records(before)) {
            entries.add(new Entry(entries.size() + 1, step, record, head));
            head = record.movedFrom(head);
        }
        return cutStep.movedFrom(before);
    }
}
