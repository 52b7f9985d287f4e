package io.tailorline.workflow.cutroom;

import java.time.Instant;
import java.util.List;

/** Sends jobs to tables, and takes them off. */
public interface JobDispatch {

    /**
     * Sends the order's program to a table that it was planned for, as a new job. That of an order which may be cut
     * already is held, and not sent; one whose roll has not rested is sent once it has.
     *
     * @return the id of the job
     */
    String send(String orderId);

    /**
     * The work on a further material begins: where a restore has left it unknown what is cut of its order, it is not
     * known of this material either.
     */
    void begun(MaterialWork work);

    /** Takes the order's open jobs off their tables. */
    void withdraw(String orderId);

    /** A job that no gateway was seen to have. */
    record Unanswered(String jobId, String orderId, String table) {}

    /** The next job of each table, where it was sent before {@code oldest} and no gateway was seen to have it. */
    List<Unanswered> unansweredSince(Instant oldest);

    /**
     * Sends a job once more; a gateway that has it already does not cut it twice.
     *
     * @return false where it was answered meanwhile, or sent again
     */
    boolean sendAgain(String jobId, Instant oldest);

    /** Jobs that are not sent yet, for their rolls are to rest. */
    List<String> resting();

    /**
     * Sends such a job to its table.
     *
     * @return false where its roll has not rested, or it is no longer to be sent
     */
    boolean sendRested(String jobId);
}
