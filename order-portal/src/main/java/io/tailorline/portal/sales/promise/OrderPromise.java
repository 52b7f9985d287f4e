package io.tailorline.portal.sales.promise;

import io.tailorline.portal.sales.promise.Promise.Certainty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The day that is promised with an order.
 *
 * @param first what was promised when it was ordered
 * @param now what is promised now
 * @param likely the day if nothing waits longer than it usually does
 * @param moves the oldest first
 */
public record OrderPromise(
        String orderId,
        Days first,
        Days now,
        LocalDate likely,
        Certainty certainty,
        String fabricId,
        boolean express,
        boolean reviewLikely,
        Instant promisedAt,
        State state,
        List<Move> moves) {

    public OrderPromise {
        moves = List.copyOf(moves);
    }

    /**
     * @param day on which the customer has it
     * @param cutBy the last day on which it can be cut for that
     */
    public record Days(LocalDate day, LocalDate cutBy) {}

    /** A day that was moved, before it was missed. */
    public record Move(LocalDate from, LocalDate to, Reason reason, Instant at) {}

    /** How far the promise has come. */
    public enum State {
        OPEN,
        /** What remains is making and shipping. */
        CUT,
        CANCELLED
    }

    /** Why a day was moved. Words on pages: {@code promise.moved.<word>}. */
    public enum Reason {
        /** It was sent back and waits for its customer. */
        CUSTOMER,
        /** It waits for a tailor longer than was expected. */
        REVIEW,
        /** Its cloth has not come. */
        CLOTH,
        /** Something failed, or is being made good. */
        FAULT,
        /** Its payment waits. */
        PAYMENT,
        /** Tables or makers have more to do than was known. */
        WORK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it came to the day that is promised now; empty while that was not moved. */
    public Optional<Move> moved() {
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of(moves.get(moves.size() - 1))
                        .filter(last -> last.to().equals(now.day()));
    }

    /** Of a suit that its customer wants otherwise, promised anew; cloth has its days again where it is another. */
    OrderPromise asOther(String otherFabric, boolean isReviewLikely, Certainty sure, Instant at) {
        return new OrderPromise(
                orderId,
                first,
                now,
                likely,
                sure,
                otherFabric,
                express,
                isReviewLikely,
                otherFabric.equals(fabricId) ? promisedAt : at,
                state,
                moves);
    }

    /** With a day that is promised as if it were the first. */
    OrderPromise on(Days days) {
        return new OrderPromise(
                orderId,
                days,
                days,
                likely.isAfter(days.day()) ? days.day() : likely,
                certainty,
                fabricId,
                express,
                reviewLikely,
                promisedAt,
                state,
                moves);
    }
}
