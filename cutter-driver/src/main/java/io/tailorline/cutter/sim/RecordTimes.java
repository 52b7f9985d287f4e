package io.tailorline.cutter.sim;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table time of each record, computed once from the geometry and the profile: neither the speed factor nor the host's load
 * can change it. A label costs the way there: no profile times its printing. Mutable working state of one execution; one thread.
 */
final class RecordTimes {

    /** How far the head goes back along the path before it plunges into a cut that was interrupted, mm. */
    static final double OVERLAP = 0.8;

    private final TableProfile profile;
    private final HeadMotion motion;
    private final Map<Long, Double> run = new HashMap<>();

    RecordTimes(TableProfile profile) {
        this.profile = profile;
        this.motion = new HeadMotion(profile);
    }

    /**
     * The time of the record {@code index}, s.
     *
     * @param plunge whether the knife is up although the record begins in the cloth: back along the path, plunge, go on
     */
    double secondsOf(BlockRing ring, long index, TablePoint headAt, boolean plunge) {
        RingRecord entry = ring.record(index);
        double lead = plunge ? leadSeconds(ring, index, headAt) : 0;
        TableRecord record = entry.record();
        if (entry.isCut()) {
            if (plunge || !run.containsKey(index)) {
                planRun(ring, index);
            }
            return lead + run.get(index);
        }
        if (record instanceof TableRecord.Air air) {
            return motion.airSeconds(headAt, air.to());
        }
        if (record instanceof TableRecord.Down || record instanceof TableRecord.Up) {
            return lead + profile.liftPlungeSeconds() / 2;
        }
        if (record instanceof TableRecord.LiftPlunge) {
            return lead + profile.liftPlungeSeconds();
        }
        if (record instanceof TableRecord.Notch) {
            return lead + profile.notchSeconds();
        }
        if (record instanceof TableRecord.Drill) {
            return profile.drillSeconds();
        }
        if (record instanceof TableRecord.Advance advance) {
            return profile.conveyor().secondsFor(advance.by());
        }
        if (record instanceof TableRecord.Sharpen) {
            return profile.sharpenSeconds();
        }
        return 0;
    }

    /** Through the air outside a job, s. */
    double airSeconds(TablePoint from, TablePoint to) {
        return motion.airSeconds(from, to);
    }

    /** Forgets what was planned, when the head no longer is where the plan had it. */
    void forget() {
        run.clear();
    }

    /** All cuts from {@code first} to the next stop, as far as they are in the ring. Notches in line do not stop the knife. */
    private void planRun(BlockRing ring, long first) {
        run.clear();
        List<TablePoint> points = new ArrayList<>();
        List<Long> cuts = new ArrayList<>();
        points.add(ring.record(first).before().at());
        for (long i = first; i <= ring.size(); i++) {
            RingRecord entry = ring.record(i);
            if (entry.isCut()) {
                points.add(entry.after().at());
                cuts.add(i);
            } else if (!(entry.record() instanceof TableRecord.Notch)) {
                break;
            }
        }
        double[] seconds = motion.runSeconds(points);
        for (int i = 0; i < seconds.length; i++) {
            run.put(cuts.get(i), seconds[i]);
        }
    }

    private double leadSeconds(BlockRing ring, long index, TablePoint headAt) {
        TablePoint start = ring.record(index).before().at();
        TablePoint back = back(ring, index);
        return motion.airSeconds(headAt, back)
                + profile.liftPlungeSeconds() / 2
                + sum(motion.runSeconds(List.of(back, start)));
    }

    /** {@link #OVERLAP} before the start of record {@code index} on the line that led there, or that line's start. */
    private static TablePoint back(BlockRing ring, long index) {
        for (long i = index - 1; i >= 1; i--) {
            RingRecord entry = ring.record(i);
            if (entry.isCut() && entry.way() > 0) {
                return entry.at(Math.max(0, 1 - OVERLAP / entry.way()));
            }
            if (entry.record() instanceof TableRecord.Down) {
                break;
            }
        }
        return ring.record(index).before().at();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
