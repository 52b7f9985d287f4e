package io.tailorline.cutter.sim;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.sim.job.BlockRing;
import io.tailorline.cutter.sim.job.LoadedJob;
import java.util.Optional;

/**
 * What lies on the simulated table: its job, how far its cloth went by hand, and where the head is over it. Mutable;
 * one thread.
 */
final class TableTop {

    /** Where the head is after homing, and where it parks while cloth is laid and a job is loaded. */
    private static final TablePoint HOME = Head.HOME.at();

    /** Half of what a record counts, mm. */
    private static final double HALF_COUNT = 0.005;

    private Optional<LoadedJob> job = Optional.empty();
    private boolean dropped;
    private TablePoint parked = HOME;
    private double advancedByHand;
    private double handAdvance;

    /** Takes over what {@code before} retained over a power loss: the job and where it was. */
    void remember(TableTop before, LoadedJob.Equipment equipment) {
        job = before.job.map(kept -> kept.on(equipment));
        dropped = before.dropped;
        parked = before.position();
        advancedByHand = before.advancedByHand;
        handAdvance = before.handAdvance;
    }

    /** The job to which blocks and commands belong; an aborted one is none. */
    boolean hasJob() {
        return job.isPresent() && !dropped;
    }

    /** The job whose counts are shown: the loaded one, or the one that was aborted last. */
    Optional<LoadedJob> shown() {
        return job;
    }

    /** The same, where there must be one. */
    LoadedJob job() {
        return job.orElseThrow();
    }

    /** A new job in the place of the one before, with the head at home. */
    void load(BlockRing ring, LoadedJob.Equipment equipment) {
        forgetJob();
        parked = HOME;
        job = Optional.of(new LoadedJob(ring, equipment, parked));
    }

    /** Blocks and commands belong to the job no more; its counts are still shown. */
    void dropJob() {
        dropped = true;
    }

    /** The job begins: where the cloth lies now is where it is to lie. */
    void beginJob() {
        handAdvance = 0;
    }

    void forgetJob() {
        parked = new TablePoint(position().x() - fieldBegin(), position().y());
        job = Optional.empty();
        dropped = false;
        advancedByHand = 0;
        handAdvance = 0;
    }

    /** The head stops, knife up. */
    void stopJob() {
        job.ifPresent(LoadedJob::stop);
    }

    /** On the cloth as it lies now: a head that the cloth would leave goes along with it to the end of the field. */
    TablePoint position() {
        TablePoint at = job.map(loaded -> loaded.execution().position()).orElse(parked);
        return new TablePoint(Math.max(at.x(), fieldBegin()), at.y());
    }

    void moveHome() {
        moveTo(HOME);
    }

    void moveTo(TablePoint point) {
        parked = point;
        job.ifPresent(loaded -> loaded.execution().standAt(point));
    }

    /** @param by mm */
    void advanceByHand(double by) {
        advancedByHand += by;
        handAdvance += by;
    }

    /** How far the cloth was advanced by hand since the job began, mm. */
    double handAdvance() {
        return handAdvance;
    }

    /** Whether the head can stand at {@code point} of the cloth, as it lies now. */
    boolean reaches(TablePoint point, TableProfile profile) {
        double x = point.x() - fieldBegin();
        return x >= -HALF_COUNT
                && x <= profile.fieldX() + HALF_COUNT
                && point.y() >= -HALF_COUNT
                && point.y() <= profile.fieldY() + HALF_COUNT;
    }

    /** Where the field begins on the cloth, mm: what was advanced, by the job and by hand. */
    double fieldBegin() {
        return advancedByHand
                + job.map(loaded -> loaded.execution().counts().advanced()).orElse(0.0);
    }
}
