package io.tailorline.workflow;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.Pattern;
import java.util.Optional;

/** The process of an order from measurements to cut cloth: start it, cancel it, ask where it is. */
public interface OrderToCut {

    /** Starts the process in the caller's transaction: both are committed, or neither. */
    void start(String orderId, OrderSpecification specification, OrderHeader header);

    /** The same for nobody in particular, due after the usual lead time. */
    default void start(String orderId, OrderSpecification specification) {
        start(orderId, specification, OrderHeader.NONE);
    }

    /** What the order is made of now, a tailor's corrections and alterations included. */
    Optional<OrderSpecification> specification(String orderId);

    Optional<OrderProgress> find(String orderId);

    /** Stops the order unless the knife has started. */
    CancelResult cancel(String orderId, String by);

    Optional<Pattern> pattern(String orderId);

    Optional<Marker> marker(String orderId);

    Optional<CutProgram> program(String orderId);

    /** Table time of a suit over which a person decides, s. */
    double budgetSeconds();

    /** The outcome of a request to cancel. */
    sealed interface CancelResult {
        record Cancelled() implements CancelResult {}

        /** @param state where the order was */
        record TooLate(OrderState state) implements CancelResult {}

        record UnknownOrder() implements CancelResult {}
    }
}
