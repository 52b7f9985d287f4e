package io.tailorline.cutter.conformance.table;

import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.table.RecordCodec;
import io.tailorline.cutter.table.TableBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What a table is given to cut when its controller is tried: two short pieces within 120 mm of the origin, in two
 * blocks that end where a piece does. Needs no tool but the knife.
 */
final class ConformanceJob {

    static final int RECORDS = 13;

    /** The first record of the second piece, and of the second block. */
    static final int SECOND_PIECE = 8;

    static final int PIECES = 2;

    /** Knife down, mm. */
    static final double CUT_LENGTH = 120;

    private final List<TableBlock> blocks = new ArrayList<>();
    private final CRC32 checksum = new CRC32();
    private final long id;
    private Head head = Head.HOME;
    private int records;

    ConformanceJob(long id) {
        this.id = id;
        add(
                new TableRecord.Piece(1, "conformance/1"),
                new TableRecord.Air(new TablePoint(20, 20)),
                new TableRecord.Down(),
                new TableRecord.Cut(new TablePoint(60, 20)),
                new TableRecord.LiftPlunge(90),
                new TableRecord.Cut(new TablePoint(60, 60)),
                new TableRecord.Up());
        add(
                new TableRecord.Piece(2, "conformance/2"),
                new TableRecord.Air(new TablePoint(80, 20)),
                new TableRecord.Down(),
                new TableRecord.Cut(new TablePoint(120, 20)),
                new TableRecord.Up(),
                new TableRecord.End());
    }

    private void add(TableRecord... more) {
        List<Integer> words = new ArrayList<>();
        int first = records + 1;
        for (TableRecord record : more) {
            for (int word : RecordCodec.encode(record, head)) {
                words.add(word);
            }
            head = record.movedFrom(head);
            records++;
        }
        int[] payload = words.stream().mapToInt(Integer::intValue).toArray();
        TableBlock.update(checksum, payload);
        blocks.add(TableBlock.sealed(id, blocks.size(), first, payload));
    }

    long id() {
        return id;
    }

    TableBlock block(int number) {
        return blocks.get(number);
    }

    int count() {
        return blocks.size();
    }

    long checksum() {
        return checksum.getValue();
    }
}
