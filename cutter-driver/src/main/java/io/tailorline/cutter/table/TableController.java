package io.tailorline.cutter.table;

import io.tailorline.cutter.program.TablePoint;
import java.time.Duration;

/**
 * A cutting table as a host sees it. Implemented over Modbus and by the simulator; both pass the same contract test.
 *
 * <p>A command returns when the table has taken it, not when the motion is over: watch {@link #status()} for that. A
 * command that the table does not take throws {@link TableFault.CommandRefused}; silence throws
 * {@link TableFault.LinkLost}, after which a further call tries to reach the table again. Every command needs the
 * lease. One thread at a time.
 */
public interface TableController extends AutoCloseable {

    /** Which table this is. */
    TableIdentity identity() throws TableFault;

    /** One look at the table. Its state is {@link TableState#UNKNOWN} when the controller's heartbeat stands still. */
    TableStatus status() throws TableFault;

    /**
     * Becomes the one host that may command the table, and keeps being it until {@link #dropLease()} or
     * {@link #close()}, as long as it calls at least once a second.
     */
    void takeLease() throws TableFault;

    void dropLease() throws TableFault;

    /** OFFLINE or IDLE, then HOMING, then IDLE. */
    void home() throws TableFault;

    /**
     * Hands the job over: all blocks, or as many as the ring takes. When the table already has part of this very job,
     * goes on after the last block that it acknowledged. Afterwards the table is READY, or LOADING with a full ring.
     */
    void load(CutJob job) throws TableFault;

    /**
     * Hands over what fits of the blocks that {@link #load} could not place, if any. The table's own count says which.
     *
     * @return whether all blocks are there
     */
    boolean feed(CutJob job) throws TableFault;

    /** @param firstRecord 1 for the beginning */
    void start(long firstRecord) throws TableFault;

    /** The table goes on to the next lift and stands in PAUSED. */
    void pause() throws TableFault;

    /** @param firstRecord must be the table's {@code doneRecord + 1} */
    void resume(long firstRecord) throws TableFault;

    /** Gives the job up. What is cut stays cut. */
    void abort() throws TableFault;

    /** Leaves FAULT, when its cause is gone and acknowledged at the table. */
    void reset() throws TableFault;

    /** Forgets the job. */
    void clear() throws TableFault;

    /**
     * Moves the cloth on, with no job under way.
     *
     * @param by mm, positive
     */
    void advance(double by) throws TableFault;

    /** Sharpens the blade, with no job under way. */
    void sharpen() throws TableFault;

    /**
     * Slows the table down, or lets it go as fast as its profile says again; also while it cuts.
     *
     * @param percent of the profile's speeds, 1 to 100
     */
    void setFeed(int percent) throws TableFault;

    /** Goes to a point through the air, with no job under way; table frame, mm. */
    void goTo(TablePoint point) throws TableFault;

    /**
     * What the table does when this host falls silent. It keeps the rule until it is told another.
     *
     * @param after how long it must be silent, 1 ms to 65 s
     */
    void onSilence(CommunicationLossPolicy policy, Duration after) throws TableFault;

    /** Lets the table go. It goes on with what it has, by its rule for a lost link. */
    @Override
    void close();
}
