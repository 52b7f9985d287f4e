package io.tailorline.portal.sales.payment;

import java.time.Instant;
import java.util.List;

/** Webhooks that came, each of them once. */
public interface BankEvents {

    /** What became of one. */
    enum Outcome {
        DONE,
        /** Nobody could place it: a person looks. */
        PARKED
    }

    /** A webhook that nobody could place. */
    record Parked(String id, Instant at, String type, String reference, String reason) {}

    /** In the caller's transaction; false for one that came before. */
    boolean first(String id, String type, String reference, String body, Instant at);

    void outcome(String id, Outcome outcome, String reason);

    /** The latest first. */
    List<Parked> parked();

    /** Deletes what came before. */
    void forget(Instant before);
}
