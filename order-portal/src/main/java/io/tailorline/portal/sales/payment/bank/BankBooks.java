package io.tailorline.portal.sales.payment.bank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The books of the simulated bank; each change is on disk before it is answered. */
public interface BankBooks {

    /**
     * What is reserved, taken and given back under a reference.
     *
     * @param voided whether the reservation has ended
     */
    record Entry(
            String reference,
            MonetaryAmount amount,
            Instant until,
            MonetaryAmount captured,
            MonetaryAmount refunded,
            boolean voided) {}

    Optional<Entry> find(String reference);

    void put(Entry entry);

    /** Reservations that have lapsed and are not taken, given free or told as lapsed yet. */
    List<Entry> lapsed(Instant now);

    /** What a call with this key was answered; empty for a new one. */
    Optional<String> answer(String key);

    void answered(String key, String answer);

    /**
     * What it has to tell and has not told yet.
     *
     * @param position in the order in which it came
     */
    record Webhook(long position, String body) {}

    /** With what it tells of, in the caller's transaction. */
    void tell(String body);

    /** The first first. */
    List<Webhook> untold();

    void told(long position);
}
