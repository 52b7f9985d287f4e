package io.tailorline.cutter.sim.job;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.sim.cloth.SimulatedCloth;
import java.util.List;
import java.util.Optional;

/** A job being executed, record after record. A record counts as done when its whole motion is. Mutable; one thread. */
public final class Execution {

    private static final double PER_CENT = 100;

    private final BlockRing ring;
    private final RecordTimes times;
    private final SimulatedCloth cloth;
    private final JobCounters counts = new JobCounters();
    private long startRecord = 1;
    private Optional<RecordMotion> motion = Optional.empty();
    private Optional<ReEntry> reentry = Optional.empty();
    private double inRecord;
    private TablePoint recordStart;
    private TablePoint position;
    private boolean knifeDown;
    private double feed = 1;

    /** @param cloth on which it leaves its marks */
    public Execution(BlockRing ring, TableProfile profile, TablePoint position, SimulatedCloth cloth) {
        this.cloth = cloth;
        this.ring = ring;
        this.times = new RecordTimes(profile);
        this.position = position;
        this.recordStart = position;
    }

    public long done() {
        return counts.done();
    }

    public JobCounters counts() {
        return counts;
    }

    public boolean hasNext() {
        return done() < ring.size();
    }

    RingRecord next() {
        return ring.record(done() + 1);
    }

    /** The record being executed, or about to be; 0 if none. */
    public long executing() {
        return hasNext() ? done() + 1 : 0;
    }

    boolean isInsideRecord() {
        return motion.isPresent();
    }

    /** The job begins with record {@code first}: all before it are cut already. */
    void startAt(long first) {
        startRecord = first;
        skipWhatIsCut();
    }

    /** The record with which the job began. */
    public long startRecord() {
        return startRecord;
    }

    /** Goes past the records before the first one to cut, as far as they are here, without moving. */
    void skipWhatIsCut() {
        while (done() + 1 < startRecord && hasNext()) {
            counts.count(next(), ring);
        }
    }

    /** The host's override, a share of the profile's speeds; holds from this instant on. */
    void feed(double share) {
        if (share == feed) {
            return;
        }
        feed = share;
        motion = motion.map(now -> times.changed(next(), now, inRecord, speeds()));
    }

    /** Enters the next record. */
    void begin() {
        RingRecord entry = next();
        boolean plunge = entry.before().knifeDown() && !knifeDown;
        reentry = plunge ? Optional.of(ReEntry.before(ring, entry.index())) : Optional.empty();
        double lead = reentry.map(back -> times.reentrySeconds(back, position, speeds()))
                .orElseGet(() -> approach(entry));
        motion = Optional.of(times.of(ring, entry.index(), position, lead, speeds()));
        inRecord = 0;
        if (entry.before().knifeDown()) {
            knifeDown = true;
        }
        recordStart = entry.record() instanceof TableRecord.Air || !isPlaced(entry)
                ? position
                : entry.before().at();
    }

    private RecordTimes.Speeds speeds() {
        return new RecordTimes.Speeds(feed, counts.speedPercent() / PER_CENT);
    }

    /** What the program asks for, a share of the profile's speeds; never 0, so that nothing stops for ever. */
    static double share(TableRecord.Speed speed) {
        return Math.max(1, speed.percent()) / PER_CENT;
    }

    /** Seconds of motion until the record is done. */
    double remaining() {
        return now().seconds() - inRecord;
    }

    /** Seconds of motion until half of the record is done; negative after that. */
    double untilHalf() {
        return now().seconds() / 2 - inRecord;
    }

    private RecordMotion now() {
        return motion.orElseThrow();
    }

    /** Moves on by {@code seconds} of motion, not past the end of the record. */
    void move(double seconds) {
        RingRecord entry = next();
        double before = now().share(inRecord);
        inRecord = Math.min(now().seconds(), inRecord + seconds);
        boolean over = inRecord >= now().seconds();
        counts.went(entry, way(entry) * ((over ? 1 : now().share(inRecord)) - before));
        if (over) {
            finish(entry);
        }
    }

    /** From where the record's own way begins, mm. */
    private double way(RingRecord entry) {
        return recordStart.distanceTo(entry.after().at());
    }

    private void finish(RingRecord entry) {
        leaveMarks(entry, entry.after().at());
        position = isPlaced(entry) ? entry.after().at() : position;
        knifeDown = entry.after().knifeDown();
        motion = Optional.empty();
        cloth.finished(entry.index());
        counts.countExecuted(entry, ring);
    }

    /** Stops where the head is, knife up; the record begun is not done. */
    void stop() {
        if (isInsideRecord()) {
            TablePoint stopped = position();
            if (inRecord > now().lead()) {
                leaveMarks(next(), stopped);
            }
            position = stopped;
            motion = Optional.empty();
        }
        knifeDown = false;
        times.forget();
    }

    /** What the record has done to the cloth when the head is {@code at}. */
    private void leaveMarks(RingRecord entry, TablePoint at) {
        long job = ring.jobId();
        int piece = counts.pieceNo();
        reentry.ifPresent(back -> {
            List<TablePoint> path = back.path();
            for (int i = 1; i < path.size(); i++) {
                cloth.cut(job, piece, entry.index(), path.get(i - 1), path.get(i));
            }
        });
        reentry = Optional.empty();
        if (entry.isCut()) {
            cloth.cut(job, piece, entry.index(), recordStart, at);
        } else if (entry.record() instanceof TableRecord.Notch notch) {
            cloth.notched(job, piece, entry.index(), at, notch.angleDeg(), notch.depth(), notch.kind());
        } else if (entry.record() instanceof TableRecord.Drill) {
            cloth.drilled(job, piece, entry.index(), at);
        }
    }

    /** The head was moved by hand. */
    public void standAt(TablePoint point) {
        position = point;
    }

    public TablePoint position() {
        if (!isInsideRecord() || !isPlaced(next())) {
            return position;
        }
        TablePoint to = next().after().at();
        double share = now().share(inRecord);
        return new TablePoint(
                recordStart.x() + (to.x() - recordStart.x()) * share,
                recordStart.y() + (to.y() - recordStart.y()) * share);
    }

    /** mm/s. */
    public double speed() {
        return motion.map(now -> now.speed(inRecord)).orElse(0.0);
    }

    public boolean knifeDown() {
        return knifeDown;
    }

    /** The head is elsewhere, because it was moved by hand or the job begins in the middle. */
    private double approach(RingRecord entry) {
        boolean comesByItself =
                entry.before().knifeDown() || entry.record() instanceof TableRecord.Air || !isPlaced(entry);
        return comesByItself ? 0 : times.airSeconds(position, entry.before().at(), speeds());
    }

    /** Whether the record happens at a place, so that the head is there afterwards. */
    private static boolean isPlaced(RingRecord entry) {
        return !entry.liesBetweenPieces() && !(entry.record() instanceof TableRecord.Speed);
    }
}
