package io.tailorline.cutter.sim.job;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.sim.motion.HeadIntegrator;
import io.tailorline.cutter.sim.motion.HeadMotion;
import io.tailorline.cutter.sim.motion.HeadPath;
import io.tailorline.cutter.sim.motion.Motion;
import io.tailorline.cutter.sim.motion.MotionState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One run of the knife from standing to standing, as far as its records are in the ring: its line, and which stretch of
 * it each record is. Notches in passing and changes of speed do not end it.
 */
final class SimulatedKnifeRun {

    private final Optional<HeadPath> line;
    private final double[] shares;
    private final Map<Long, Double> marks = new HashMap<>();
    private Motion motion;

    /** @param share of the profile's speed that the program asks for before {@code first} */
    SimulatedKnifeRun(BlockRing ring, long first, HeadMotion head, double feed, double share) {
        List<TablePoint> points = new ArrayList<>();
        List<Double> asked = new ArrayList<>();
        Map<Long, Integer> ends = new HashMap<>();
        points.add(ring.record(first).before().at());
        ends.put(first - 1, 0);
        double now = share;
        for (long i = first; i <= ring.size() && !ring.record(i).endsRun(); i++) {
            RingRecord entry = ring.record(i);
            if (entry.isCut() && entry.way() > 0) {
                points.add(entry.after().at());
                asked.add(now);
            } else if (entry.record() instanceof TableRecord.Speed speed) {
                now = Execution.share(speed);
            }
            ends.put(i, points.size() - 1);
        }
        this.shares = asked.stream().mapToDouble(Double::doubleValue).toArray();
        this.line = points.size() > 1 ? Optional.of(head.line(points)) : Optional.empty();
        double[] along = line.map(HeadPath::marks).orElse(new double[1]);
        ends.forEach((record, point) -> marks.put(record, along[point]));
        this.motion = line.map(way -> integrate(way, feed, MotionState.REST)).orElseGet(head::noMotion);
    }

    boolean holds(long index) {
        return marks.containsKey(index);
    }

    /** The part of the run that record {@code index} is, after {@code lead} seconds of something else. */
    RecordMotion part(long index, double lead) {
        double from = mark(index - 1);
        double to = mark(index);
        return new RecordMotion(lead, Optional.of(motion), motion.secondsTo(from), motion.secondsTo(to), from, to);
    }

    /** Record {@code index}, whose motion is {@code now}, at another feed from {@code time} seconds after it began. */
    RecordMotion changed(long index, RecordMotion now, double time, double feed) {
        MotionState state = now.state(motion, time);
        motion = line.map(way -> integrate(way, feed, state)).orElse(motion);
        double to = mark(index);
        return new RecordMotion(
                Math.max(time, now.lead()), Optional.of(motion), 0, motion.secondsTo(to), mark(index - 1), to);
    }

    private double mark(long index) {
        return Objects.requireNonNull(marks.get(index));
    }

    private Motion integrate(HeadPath way, double feed, MotionState start) {
        double[] at = Arrays.stream(shares).map(each -> each * feed).toArray();
        return HeadIntegrator.integrate(way.limits(at), start);
    }
}
