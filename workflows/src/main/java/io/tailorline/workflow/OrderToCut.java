package io.tailorline.workflow;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;
import java.util.Optional;

/** The way of an order from measurements to cut cloth: start it, stop it, ask where it is. */
public interface OrderToCut {

    /** Starts the process in the caller's transaction: both are kept, or neither. */
    void start(NewOrder order);

    Optional<OrderProgress> find(String orderId);

    /** The latest orders first. */
    List<OrderProgress> latest(int limit);

    /** Stops the order unless the knife has started. */
    CancelResult cancel(String orderId, String by);

    Optional<Pattern> pattern(String orderId);

    Optional<Marker> marker(String orderId);

    Optional<CutProgram> program(String orderId);

    /** Table time of a suit over which a person decides, s. */
    double budgetSeconds();

    /** What became of a wish to cancel. */
    sealed interface CancelResult {
        record Cancelled() implements CancelResult {}

        /** @param state where the order was */
        record TooLate(OrderState state) implements CancelResult {}

        record UnknownOrder() implements CancelResult {}
    }
}
