package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.table.RecordCodec;
import io.tailorline.cutter.table.TableBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** The job of a {@link PlainHost}: two small pieces, in blocks as the table takes them. */
final class PlainJob {

    static final int NUMBER = 4711;

    private static final int PIECES = 2;

    private final List<TableBlock> blocks = new ArrayList<>();
    private final CRC32 checksum = new CRC32();
    private int records;
    private double length;

    /**
     * @param payloadWords of a block
     * @param reach of the second cut of each piece, mm
     */
    static PlainJob of(int payloadWords, double reach) {
        PlainJob job = new PlainJob();
        job.plan(payloadWords, reach);
        return job;
    }

    List<TableBlock> blocks() {
        return blocks;
    }

    long checksum() {
        return checksum.getValue();
    }

    int records() {
        return records;
    }

    /** Of all cuts, mm. */
    double length() {
        return length;
    }

    private void plan(int payloadWords, double reach) {
        double x = 0;
        List<TableRecord> all = new ArrayList<>();
        for (int i = 1; i <= PIECES; i++, x += 100) {
            all.addAll(List.of(
                    new TableRecord.Piece(i, "plain/" + i),
                    new TableRecord.Air(new TablePoint(x, 0)),
                    new TableRecord.Down(),
                    new TableRecord.Cut(new TablePoint(x + 60, 0)),
                    new TableRecord.LiftPlunge(90),
                    new TableRecord.Cut(new TablePoint(x + 60, reach)),
                    new TableRecord.Up()));
        }
        all.add(new TableRecord.End());
        Head head = Head.HOME;
        List<Integer> payload = new ArrayList<>();
        int first = 1;
        for (int i = 0; i < all.size(); i++) {
            int[] words = RecordCodec.encode(all.get(i), head);
            if (payload.size() + words.length > payloadWords) {
                seal(first, payload);
                first = i + 1;
                payload = new ArrayList<>();
            }
            Arrays.stream(words).forEach(payload::add);
            Head after = all.get(i).movedFrom(head);
            length += all.get(i) instanceof TableRecord.Cut ? head.at().distanceTo(after.at()) : 0;
            head = after;
        }
        seal(first, payload);
        records = all.size();
    }

    private void seal(int first, List<Integer> payload) {
        int[] words = payload.stream().mapToInt(Integer::intValue).toArray();
        TableBlock.update(checksum, words);
        blocks.add(TableBlock.sealed(NUMBER, blocks.size(), first, words));
    }
}
