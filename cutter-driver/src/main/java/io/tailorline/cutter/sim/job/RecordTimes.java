package io.tailorline.cutter.sim.job;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.sim.motion.HeadIntegrator;
import io.tailorline.cutter.sim.motion.HeadMotion;
import io.tailorline.cutter.sim.motion.Motion;
import io.tailorline.cutter.sim.motion.MotionState;
import java.util.Optional;

/**
 * What the head does for each record and how long that takes, from the geometry and the profile: neither the speed
 * factor nor the host's load can change it. The feed override and the program's own speed slow the ways, not the tools.
 * Mutable working state of one execution; one thread.
 */
final class RecordTimes {

    private final TableProfile profile;
    private final HeadMotion head;
    private Optional<SimulatedKnifeRun> run = Optional.empty();

    RecordTimes(TableProfile profile) {
        this.profile = profile;
        this.head = new HeadMotion(profile);
    }

    /**
     * The share of the profile's speeds to be had.
     *
     * @param feed by the host's override
     * @param program by the program
     */
    record Speeds(double feed, double program) {
        double share() {
            return feed * program;
        }
    }

    /**
     * The motion of record {@code index}, after {@code lead} seconds of something else; the head is at {@code headAt}.
     */
    RecordMotion of(BlockRing ring, long index, TablePoint headAt, double lead, Speeds speeds) {
        RingRecord entry = ring.record(index);
        if (entry.isCut()) {
            if (lead > 0 || run.isEmpty() || !run.orElseThrow().holds(index)) {
                run = Optional.of(new SimulatedKnifeRun(ring, index, head, speeds.feed(), speeds.program()));
            }
            return run.orElseThrow().part(index, lead);
        }
        if (entry.record() instanceof TableRecord.Air air) {
            return RecordMotion.whole(head.air(headAt, air.to(), speeds.share()));
        }
        return RecordMotion.dwell(lead, toolSeconds(entry.record()));
    }

    /** The motion of the record under way, {@code time} seconds after it began, when the feed changes. */
    RecordMotion changed(RingRecord entry, RecordMotion now, double time, Speeds speeds) {
        if (entry.isCut()) {
            return run.orElseThrow().changed(entry.index(), now, time, speeds.feed());
        }
        if (!(entry.record() instanceof TableRecord.Air)) {
            return now;
        }
        Motion old = now.motion().orElseThrow();
        MotionState state = now.state(old, time);
        Motion rest = HeadIntegrator.integrate(head.airLimits(old.length(), speeds.share()), state);
        return new RecordMotion(time, Optional.of(rest), 0, rest.seconds(), 0, old.length());
    }

    private double toolSeconds(TableRecord record) {
        if (record instanceof TableRecord.Down || record instanceof TableRecord.Up) {
            return profile.liftPlungeSeconds() / 2;
        }
        if (record instanceof TableRecord.LiftPlunge) {
            return profile.liftPlungeSeconds();
        }
        if (record instanceof TableRecord.Notch) {
            return profile.notchSeconds();
        }
        if (record instanceof TableRecord.Drill) {
            return profile.drillSeconds();
        }
        if (record instanceof TableRecord.Label) {
            return profile.labelSeconds().orElse(0);
        }
        if (record instanceof TableRecord.Advance advance) {
            return profile.conveyor().secondsFor(advance.by());
        }
        return record instanceof TableRecord.Sharpen ? profile.sharpenSeconds() : 0;
    }

    /** Through the air outside the program, s. */
    double airSeconds(TablePoint from, TablePoint to, Speeds speeds) {
        return head.air(from, to, speeds.share()).seconds();
    }

    /**
     * Back into a cut that was interrupted: to where it overlaps, plunge, and along the line to where it continues, s.
     */
    double reentrySeconds(ReEntry reentry, TablePoint headAt, Speeds speeds) {
        return airSeconds(headAt, reentry.from(), speeds)
                + profile.liftPlungeSeconds() / 2
                + head.knife(reentry.path(), speeds.share()).seconds()
                + reentry.corners() * profile.liftPlungeSeconds();
    }

    /** Discards the plan, when the head is no longer where the plan had it. */
    void forget() {
        run = Optional.empty();
    }
}
