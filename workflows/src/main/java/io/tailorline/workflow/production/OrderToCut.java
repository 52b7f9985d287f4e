package io.tailorline.workflow.production;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** How far these have come, all read at once; of what is no order nothing. */
    Map<String, OrderStanding> standings(Collection<String> orderIds);

    /** An order as it is now: what it is made of, and how far it has come. */
    record Current(OrderSpecification specification, OrderProgress progress) {}

    /** Both at once, read once. */
    Optional<Current> current(String orderId);

    /** What of the order may be changed now, and until when; empty without such an order. */
    Optional<ChangeUntil> changeUntil(String orderId);

    /**
     * Whether this part of the order may be changed, for a change in the caller's transaction: whoever moves the order
     * on at the same instant wins or comes second, never both.
     */
    boolean mayChange(String orderId, ChangeUntil.Part part);

    /**
     * The order is to be made as {@code wanted}, as long as {@link #changeUntil} allows it: its job is taken off its
     * table, and it begins again at the check. Whoever presses START at the same instant wins or is refused, never
     * both.
     *
     * @param seen {@link OrderSpecification#fullTag()} of what was changed
     * @param by {@link OrderVersion#CUSTOMER}, or the account that sent what the customer wants
     */
    ChangeResult change(String orderId, String seen, OrderSpecification wanted, String by);

    /** It is due on another day: its rank before tailors and tables follows. */
    void due(String orderId, LocalDate day);

    /** Stops the order unless the knife has started; one that was sent back does not begin again. */
    CancelResult cancel(String orderId, String by);

    /**
     * A person has put together what was cut of an order in several materials.
     *
     * @param by account of the cutter room
     */
    BundleResult bundle(String orderId, String by);

    /**
     * An order that was sent back begins again with the measurements that its customer took again. A tailor sees it
     * before the knife, with a line that says so.
     *
     * @param by {@link OrderVersion#CUSTOMER}, or the account that sent the customer's measurements
     */
    MeasureAgainResult measureAgain(String orderId, MeasurementSet corrected, String by);

    Optional<Pattern> pattern(String orderId);

    Optional<Marker> marker(String orderId);

    Optional<CutProgram> program(String orderId);

    /** Table time of a suit over which a person decides, s. */
    double budgetSeconds();

    /** The outcome of measurements that a customer took again. */
    sealed interface MeasureAgainResult {
        record Begun() implements MeasureAgainResult {}

        /** @param state where the order is; it was not sent back, or after the knife had started */
        record NotSentBack(OrderState state) implements MeasureAgainResult {}

        record UnknownOrder() implements MeasureAgainResult {}
    }

    /** The outcome of a request to change an order. */
    sealed interface ChangeResult {
        record Begun() implements ChangeResult {}

        /** It is so already, and goes on. */
        record Unchanged() implements ChangeResult {}

        /** Something that was to change may not be changed any more; nothing has changed. */
        record TooLate(OrderState state, ChangeUntil until) implements ChangeResult {}

        /** It was sent back: it begins again by {@link #measureAgain} alone. */
        record SentBack() implements ChangeResult {}

        /** Somebody else has changed it since it was seen. */
        record ChangedMeanwhile(OrderSpecification now) implements ChangeResult {}

        record UnknownOrder() implements ChangeResult {}
    }

    /** The outcome of putting together what is cut. */
    sealed interface BundleResult {
        /** Also where it was before. */
        record Bundled() implements BundleResult {}

        /**
         * @param state where the order is
         * @param uncut words of the materials that are not cut yet
         */
        record NotCut(OrderState state, List<String> uncut) implements BundleResult {}

        /** The shell alone is cut by machine: there is nothing to put together. */
        record OneMaterial() implements BundleResult {}

        record UnknownOrder() implements BundleResult {}
    }

    /** The outcome of a request to cancel. */
    sealed interface CancelResult {
        record Cancelled() implements CancelResult {}

        /** @param state where the order was */
        record TooLate(OrderState state) implements CancelResult {}

        /** The data were restored, or a gateway has lost its job: whether it is cut is being found out. */
        record NotKnownYet() implements CancelResult {}

        record UnknownOrder() implements CancelResult {}
    }
}
