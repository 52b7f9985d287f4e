package io.tailorline.cutter.conformance.table;

import static io.tailorline.cutter.conformance.table.ConformanceRule.require;

import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.RecordCodec;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What a table is given to cut when its controller is tried: short lines within 120 mm of the origin, no tool but the
 * knife.
 */
final class ConformanceJob {

    static final int RECORDS = 13;

    /** The first record of the second piece, and of the second block. */
    static final int SECOND_PIECE = 8;

    static final int PIECES = 2;

    /** Knife down, mm. */
    static final double CUT_LENGTH = 120;

    static final double LONGEST_CUT = 40;

    /** Knife down in {@link #beyond}, mm. */
    static final double LONG_JOB_CUT = 40;

    private static final long ID = 0x7A11_0001L;

    private final List<TableBlock> blocks = new ArrayList<>();
    private final CRC32 checksum = new CRC32();
    private Head head = Head.HOME;
    private int records;

    private ConformanceJob() {}

    static ConformanceJob twoPieces() {
        ConformanceJob job = new ConformanceJob();
        job.add(
                new TableRecord.Piece(1, "conformance/1"),
                new TableRecord.Air(new TablePoint(20, 20)),
                new TableRecord.Down(),
                new TableRecord.Cut(new TablePoint(60, 20)),
                new TableRecord.LiftPlunge(90),
                new TableRecord.Cut(new TablePoint(60, 60)),
                new TableRecord.Up());
        job.add(
                new TableRecord.Piece(2, "conformance/2"),
                new TableRecord.Air(new TablePoint(80, 20)),
                new TableRecord.Down(),
                new TableRecord.Cut(new TablePoint(120, 20)),
                new TableRecord.Up(),
                new TableRecord.End());
        return job;
    }

    /** Two blocks more than a ring holds: those that fill it move nothing, the last two are a contour. */
    static ConformanceJob beyond(int ringBlocks) {
        ConformanceJob job = new ConformanceJob();
        for (int i = 0; i < ringBlocks; i++) {
            job.add(new TableRecord.Speed(100));
        }
        job.add(
                new TableRecord.Piece(1, "conformance/3"),
                new TableRecord.Air(new TablePoint(20, 80)),
                new TableRecord.Down(),
                new TableRecord.Cut(new TablePoint(60, 80)));
        job.add(new TableRecord.Up(), new TableRecord.End());
        return job;
    }

    static ConformanceJob cutWithKnifeUp() {
        ConformanceJob job = new ConformanceJob();
        job.add(
                new TableRecord.Piece(1, "conformance/4"),
                new TableRecord.Air(new TablePoint(20, 20)),
                new TableRecord.Cut(new TablePoint(60, 20)),
                new TableRecord.End());
        return job;
    }

    static ConformanceJob withoutEnd() {
        ConformanceJob job = new ConformanceJob();
        job.add(new TableRecord.Piece(1, "conformance/5"), new TableRecord.Air(new TablePoint(20, 20)));
        return job;
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
        blocks.add(TableBlock.sealed(ID, blocks.size(), first, payload));
    }

    /** Brings all of it to an idle table. */
    void bring(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("LOAD", table.send(CommandCode.LOAD, id(), count(), checksum()), CommandResult.OK);
        for (TableBlock block : blocks) {
            table.offer(block);
        }
        require("STATE", table.status().state(), TableState.READY);
    }

    long id() {
        return ID;
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
