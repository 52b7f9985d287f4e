package io.tailorline.cutter.sim;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import java.util.function.LongConsumer;

/** A job being carried out, record after record. A record counts as done when its whole motion is. Mutable; one thread. */
final class Execution {

    private static final double NOT_BEGUN = -1;

    private final BlockRing ring;
    private final RecordTimes times;
    private final LongConsumer trace;
    private long done;
    private long startRecord = 1;
    private double duration = NOT_BEGUN;
    private double inRecord;
    private TablePoint recordStart;
    private TablePoint position;
    private boolean knifeDown;
    private double cutLength;
    private double airLength;
    private int pieceNo;
    private int piecesDone;
    private boolean pieceOpen;
    private int bites;
    private int speedPercent = 100;

    /** @param trace told of each record whose motion is finished */
    Execution(BlockRing ring, TableProfile profile, TablePoint position, LongConsumer trace) {
        this.trace = trace;
        this.ring = ring;
        this.times = new RecordTimes(profile);
        this.position = position;
        this.recordStart = position;
    }

    long done() {
        return done;
    }

    boolean hasNext() {
        return done < ring.size();
    }

    RingRecord next() {
        return ring.record(done + 1);
    }

    /** The record being carried out, or about to be; 0 if none. */
    long executing() {
        return hasNext() ? done + 1 : 0;
    }

    boolean isInsideRecord() {
        return duration != NOT_BEGUN;
    }

    /** The job begins with record {@code first}: all before it are cut already. */
    void startAt(long first) {
        startRecord = first;
        skipWhatIsCut();
    }

    /** Goes past the records before the first one to cut, as far as they are here, without moving. */
    void skipWhatIsCut() {
        while (done + 1 < startRecord && hasNext()) {
            count(next());
        }
    }

    /** Enters the next record. */
    void begin() {
        RingRecord entry = next();
        boolean plunge = entry.before().knifeDown() && !knifeDown;
        recordStart = position;
        inRecord = 0;
        duration = times.secondsOf(ring, entry.index(), position, plunge) + approach(entry);
        if (entry.before().knifeDown()) {
            knifeDown = true;
        }
    }

    /** Seconds of motion until the record is done. */
    double remaining() {
        return duration - inRecord;
    }

    /** Seconds of motion until half of the record is done; negative after that. */
    double untilHalf() {
        return duration / 2 - inRecord;
    }

    /** Moves on by {@code seconds} of motion, not past the end of the record. */
    void move(double seconds) {
        RingRecord entry = next();
        double before = share();
        inRecord = Math.min(duration, inRecord + seconds);
        double way = recordStart.distanceTo(entry.after().at()) * (share() - before);
        if (entry.isCut()) {
            cutLength += way;
        } else if (entry.record() instanceof TableRecord.Air) {
            airLength += way;
        }
        if (inRecord >= duration) {
            position = isPlaced(entry) ? entry.after().at() : position;
            knifeDown = entry.after().knifeDown();
            duration = NOT_BEGUN;
            trace.accept(entry.index());
            count(entry);
        }
    }

    /** Stops where the head is, knife up; the record begun is not done. */
    void stop() {
        if (isInsideRecord()) {
            position = position();
            duration = NOT_BEGUN;
        }
        knifeDown = false;
        times.forget();
    }

    /** The head was moved by hand. */
    void standAt(TablePoint point) {
        position = point;
    }

    TablePoint position() {
        if (!isInsideRecord() || !isPlaced(next())) {
            return position;
        }
        TablePoint to = next().after().at();
        double share = share();
        return new TablePoint(
                recordStart.x() + (to.x() - recordStart.x()) * share,
                recordStart.y() + (to.y() - recordStart.y()) * share);
    }

    /** mm/s, the mean of the record. */
    double speed() {
        return isInsideRecord() && duration > 0 ? next().way() / duration : 0;
    }

    boolean knifeDown() {
        return knifeDown;
    }

    double cutLength() {
        return cutLength;
    }

    double airLength() {
        return airLength;
    }

    int pieceNo() {
        return pieceNo;
    }

    int piecesDone() {
        return piecesDone;
    }

    int bites() {
        return bites;
    }

    /** Per cent of the profile's speeds, as the program says. */
    int speedPercent() {
        return speedPercent;
    }

    private double share() {
        return duration > 0 ? inRecord / duration : 1;
    }

    /** The head stands elsewhere, because it was moved by hand or the job begins in the middle. */
    private double approach(RingRecord entry) {
        boolean comesByItself =
                entry.before().knifeDown() || entry.record() instanceof TableRecord.Air || !isPlaced(entry);
        return comesByItself ? 0 : times.airSeconds(position, entry.before().at());
    }

    /** Whether the record happens at a place, so that the head is there afterwards. */
    private static boolean isPlaced(RingRecord entry) {
        return !entry.liesBetweenPieces() && !(entry.record() instanceof TableRecord.Speed);
    }

    private void count(RingRecord entry) {
        done++;
        if (entry.record() instanceof TableRecord.Piece piece) {
            pieceNo = piece.no();
            pieceOpen = true;
        } else if (entry.record() instanceof TableRecord.Advance) {
            bites++;
        } else if (entry.record() instanceof TableRecord.Speed speed) {
            speedPercent = Math.max(1, speed.percent());
        }
        notePieceEnd(entry);
    }

    /** A piece is done when its last record is: what follows lies between pieces, or nothing does. */
    private void notePieceEnd(RingRecord entry) {
        boolean nothingHalfDone = !entry.after().knifeDown();
        if (pieceOpen
                && nothingHalfDone
                && !(entry.record() instanceof TableRecord.Piece)
                && hasNext()
                && next().liesBetweenPieces()) {
            piecesDone++;
            pieceOpen = false;
        }
    }
}
