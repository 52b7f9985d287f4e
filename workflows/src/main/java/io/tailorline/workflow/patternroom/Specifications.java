package io.tailorline.workflow.patternroom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is ordered, as the tailor has it now: body, style and cloth, and whether he has approved it. A change compares
 * what its transaction has read: whoever changes the same meanwhile comes second.
 */
public interface Specifications {

    /** @param due the day on which it is due */
    void add(
            String orderId,
            OrderSpecification specification,
            Optional<String> customer,
            LocalDate due,
            Instant placedAt);

    /** It is due on another day. */
    void due(String orderId, LocalDate day);

    Optional<OrderSpecification> find(String orderId);

    /** That of an order, which must exist. */
    OrderSpecification get(String orderId);

    /** That of an order, which must exist, with its corrections and its approval. */
    SpecifiedOrder read(String orderId);

    /**
     * Its measurements, style, alterations, corrections or cloth are others now.
     *
     * @param before as it was read
     */
    void change(String orderId, SpecifiedOrder before, OrderSpecification specification);

    /** A tailor has approved this body and style; whatever was approved before counts no longer. */
    void approve(String orderId, OrderSpecification approved);

    void withdrawApproval(String orderId);

    /** @param count of the alterations that the measurements suggest */
    void proposed(String orderId, int count);

    /** Deletes the versions of an order that ended long ago. */
    void clear(String orderId);

    void erase(String orderId);
}
