package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.table.RecordCodec;
import io.tailorline.cutter.table.TableBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** What a host has sent of its job, block after block. Mutable; one thread. */
final class SentProgram {

    private final List<TableRecord> records = new ArrayList<>();
    private final List<Head> heads = new ArrayList<>();
    private final CRC32 checksum = new CRC32();
    private Head head = Head.HOME;
    private long blocks;
    private double cutLength;

    /** Takes the next block; any other, and one whose words make no sense, is passed over. */
    void take(TableBlock block) {
        if (block.number() != blocks || !block.checksumHolds()) {
            return;
        }
        int[] words = block.payload();
        try {
            for (int at = 0; at < words.length; at += RecordCodec.length(words[at])) {
                add(RecordCodec.decode(words, at, head));
            }
        } catch (RecordCodec.BadRecord e) {
            return;
        }
        blocks++;
        TableBlock.update(checksum, words);
    }

    private void add(TableRecord record) {
        Head after = record.movedFrom(head);
        records.add(record);
        heads.add(head);
        if (record instanceof TableRecord.Cut) {
            cutLength += head.at().distanceTo(after.at());
        }
        head = after;
    }

    long blocks() {
        return blocks;
    }

    long checksum() {
        return checksum.getValue();
    }

    int records() {
        return records.size();
    }

    int pieces() {
        return (int)
                records.stream().filter(TableRecord.Piece.class::isInstance).count();
    }

    /** Knife down, mm. */
    double cutLength() {
        return cutLength;
    }

    /** Why the program is not well formed; empty when it is. */
    Optional<String> malformed() {
        for (int i = 0; i < records.size(); i++) {
            TableRecord record = records.get(i);
            boolean last = i == records.size() - 1;
            if (record instanceof TableRecord.End != last) {
                return Optional.of(last ? "its last record is no END" : "record %d is an END".formatted(i + 1));
            }
            boolean down = isDown(i);
            if (needsKnife(record).filter(needed -> needed != down).isPresent()) {
                return Optional.of("record %d, %s, comes with the knife %s"
                        .formatted(i + 1, record.getClass().getSimpleName(), down ? "down" : "up"));
            }
            if (isLong(i)) {
                return Optional.of("record %d cuts more than 81.91 mm along an axis".formatted(i + 1));
            }
        }
        return Optional.empty();
    }

    private boolean isDown(int index) {
        return heads.get(index).knifeDown();
    }

    private static Optional<Boolean> needsKnife(TableRecord record) {
        if (record instanceof TableRecord.Cut
                || record instanceof TableRecord.LiftPlunge
                || record instanceof TableRecord.Up) {
            return Optional.of(true);
        }
        boolean anywhere = record instanceof TableRecord.Notch || record instanceof TableRecord.Speed;
        return anywhere ? Optional.empty() : Optional.of(false);
    }

    /** Longest way of a cut along either axis, mm. */
    private static final double LONGEST = 81.92 + 1e-6;

    private boolean isLong(int index) {
        if (!(records.get(index) instanceof TableRecord.Cut cut)) {
            return false;
        }
        return Math.max(
                        Math.abs(cut.to().x() - heads.get(index).at().x()),
                        Math.abs(cut.to().y() - heads.get(index).at().y()))
                > LONGEST;
    }
}
