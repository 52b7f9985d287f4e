package io.tailorline.cutter.table;

import io.tailorline.cutter.program.TablePoint;
import java.time.Duration;

/**
 * A cutting table as a host sees it. Implemented over Modbus and by the simulator; both pass the same contract test.
 *
 * <p>A command returns when the table has taken it, not when the motion is over: poll {@link #status()} for that. A
 * command that the table does not take throws {@link TableFault.CommandRefused}; silence throws
 * {@link TableFault.LinkLost}, after which a further call tries to reach the table again. Every command needs the
 * lease. One thread at a time.
 */
public interface TableController extends AutoCloseable {

    /** Which table this is. */
    TableIdentity identity() throws TableFault;

    /**
     * The status registers, read together. The state is {@link TableState#UNKNOWN} when the controller's heartbeat has
     * stopped.
     */
    TableStatus status() throws TableFault;

    /**
     * Sends a command.
     *
     * @param parameters P1, P2 and P3 as {@link CommandCode} says; those left out are 0
     */
    void send(CommandCode command, long... parameters) throws TableFault;

    /**
     * Becomes the one host that may command the table, and stays it until {@link #dropLease()} or {@link #close()}, as
     * long as it calls at least once a second.
     */
    default void takeLease() throws TableFault {
        send(CommandCode.TAKE_LEASE);
    }

    /** Token of the host that holds the table, heard or not; 0 for none. */
    long leaseHolder() throws TableFault;

    default void dropLease() throws TableFault {
        send(CommandCode.DROP_LEASE);
    }

    /** OFFLINE or IDLE, then HOMING, then IDLE. */
    default void home() throws TableFault {
        send(CommandCode.HOME);
    }

    /**
     * Transfers the job: all blocks, or as many as the ring takes. When the table already has part of this very job,
     * continues after the last block that it acknowledged. Afterwards the table is READY, or LOADING with a full ring.
     */
    void load(CutJob job) throws TableFault;

    /**
     * Transfers what fits of the blocks that {@link #load} could not place, if any. The table's own count says which.
     *
     * @return whether all blocks are there
     */
    boolean feed(CutJob job) throws TableFault;

    /** @param firstRecord 1 for the beginning */
    default void start(long firstRecord) throws TableFault {
        send(CommandCode.START, firstRecord);
    }

    /** The table pauses at the next lift. */
    default void pause() throws TableFault {
        send(CommandCode.PAUSE);
    }

    /** @param firstRecord must be the table's {@code doneRecord + 1} */
    default void resume(long firstRecord) throws TableFault {
        send(CommandCode.RESUME, firstRecord);
    }

    /** Gives the job up. What is cut stays cut. */
    default void abort() throws TableFault {
        send(CommandCode.ABORT);
    }

    /** Leaves FAULT, when its cause is cleared and acknowledged at the table. */
    default void reset() throws TableFault {
        send(CommandCode.RESET);
    }

    /** Discards the job. */
    default void clear() throws TableFault {
        send(CommandCode.CLEAR_JOB);
    }

    /**
     * Advances the cloth, with no job under way.
     *
     * @param by mm, positive
     */
    default void advance(double by) throws TableFault {
        send(CommandCode.ADVANCE, CommandParameter.distance(by));
    }

    /** Sharpens the blade, with no job under way. */
    default void sharpen() throws TableFault {
        send(CommandCode.SHARPEN);
    }

    /**
     * Sets the feed override; also while the table cuts.
     *
     * @param percent of the profile's speeds, 1 to 100
     */
    default void setFeed(int percent) throws TableFault {
        send(CommandCode.SETFEED, Integer.toUnsignedLong(percent));
    }

    /** Goes to a point through the air, with no job under way; table frame, mm. */
    default void goTo(TablePoint point) throws TableFault {
        send(CommandCode.GOTO, CommandParameter.coordinate(point.x()), CommandParameter.coordinate(point.y()));
    }

    /**
     * What the table does when this host falls silent. It follows this policy until it is given another.
     *
     * @param after how long it must be silent, 1 ms to 65 s
     */
    void onSilence(CommunicationLossPolicy policy, Duration after) throws TableFault;

    /** Disconnects. The table continues with what it has, by its policy for a lost link. */
    @Override
    void close();
}
