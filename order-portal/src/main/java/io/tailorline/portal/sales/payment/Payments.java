package io.tailorline.portal.sales.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;

/**
 * A bank. It is called outside of every transaction, and knows a payment by a reference of ours. A call with a key that
 * it has answered before does nothing and gets the same answer. What it decides by itself it tells by webhook.
 */
public interface Payments {

    /** Reserves the amount for us. */
    Answer authorise(String key, String reference, MonetaryAmount amount) throws NoAnswer;

    /** Reserves it anew, under a new reference; only then what was reserved under the last one is free. */
    Answer renew(String key, String reference, String last, MonetaryAmount amount) throws NoAnswer;

    /** Takes this much of what is reserved; the rest is free again. */
    Answer capture(String key, String reference, MonetaryAmount amount) throws NoAnswer;

    /** Gives back this much of what was taken. */
    Answer refund(String key, String reference, MonetaryAmount amount) throws NoAnswer;

    /** Releases what is reserved. */
    Answer release(String key, String reference) throws NoAnswer;

    /** What a bank answers. */
    sealed interface Answer {}

    /**
     * @param amount that was reserved, taken or given back by the call with this key, whatever a later one asked for
     * @param until when the reservation lapses, for {@link #authorise} and {@link #renew}
     */
    record Done(MonetaryAmount amount, Optional<Instant> until) implements Answer {}

    /** @param why the bank's word for it */
    record Declined(String why) implements Answer {

        /** Words of a capture of what is not reserved, any more, at all or as much of it. */
        public static final Set<String> NOT_RESERVED = Set.of("lapsed", "unknown-reference", "too-much");

        /** Words of a release of what is not reserved, any more or at all. */
        public static final Set<String> NOTHING_TO_RELEASE =
                Set.of("nothing-to-release", "lapsed", "unknown-reference");
    }

    /** The bank did not answer: whether it has done anything is not known, and the same call is made again. */
    final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        public NoAnswer(String why) {
            super(why);
        }
    }
}
