package io.tailorline.portal.sales.letter;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.portal.sales.accepted.AcceptedOrder;
import io.tailorline.portal.sales.accepted.AcceptedOrders;
import io.tailorline.portal.sales.changed.ChangedOrder;
import io.tailorline.portal.sales.changed.ChangedOrders;
import io.tailorline.portal.sales.letter.kept.LetterKind;
import io.tailorline.portal.sales.letter.persistence.LetterBox;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.sales.promise.PromiseMoved;
import io.tailorline.portal.sales.state.NamedMeasurement;
import io.tailorline.workflow.production.OrderMoving;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;

/**
 * Keeps what a customer is to be told, in the transaction in which it becomes true: a letter is there with its reason,
 * or neither is. Its words are written when it is sent, so that no fault of a letter undoes what it tells. Orders
 * without an e-mail address, and houses without a mail server, have no letters.
 */
public class LetterWriter implements AcceptedOrders, ChangedOrders {

    private final LetterBox box;
    private final Orders orders;
    private final Mail mail;
    private final InstantSource clock;

    LetterWriter(LetterBox box, Orders orders, Mail mail, InstantSource clock) {
        this.box = box;
        this.orders = orders;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void accepted(AcceptedOrder accepted) {
        write(accepted.order(), LetterKind.RECEIVED, List.of(accepted.secret().text()));
    }

    /** Measured again, it has moved, and that is told already. */
    @Override
    public void changed(ChangedOrder changed) {
        if (!changed.measuredAgain()) {
            write(changed.order(), LetterKind.CHANGED, List.of());
        }
    }

    /** The states of an order that matter to its customer; others are on its page alone. */
    @EventListener
    void on(OrderMoving moving) {
        kind(moving)
                .ifPresent(kind -> find(moving.orderId())
                        .ifPresent(order ->
                                write(order, kind, kind == LetterKind.SENT_BACK ? toMeasure(moving) : List.of())));
    }

    /** Of a later day; who has it sooner is not disappointed. */
    @EventListener
    void on(PromiseMoved moved) {
        if (moved.to().isAfter(moved.from())) {
            find(moved.orderId())
                    .ifPresent(order -> write(
                            order,
                            LetterKind.DAY_MOVED,
                            List.of(
                                    moved.from().toString(),
                                    moved.to().toString(),
                                    moved.reason().word())));
        }
    }

    /** What was sent back and begins again was measured again. */
    private Optional<LetterKind> kind(OrderMoving moving) {
        return switch (moving.state()) {
            case TAILOR_REVIEW, MEASUREMENT_REVIEW -> Optional.of(LetterKind.REVIEW);
            case REJECTED -> Optional.of(moving.sentBack() ? LetterKind.SENT_BACK : LetterKind.REVIEW);
            case CUTTING -> Optional.of(LetterKind.CUTTING);
            case INCIDENT -> Optional.of(LetterKind.FAULT);
            case CUT -> Optional.of(LetterKind.CUT);
            case BUNDLED -> Optional.of(LetterKind.BUNDLED);
            case CANCELLED -> Optional.of(LetterKind.CANCELLED);
            case RECEIVED ->
                box.lastState(moving.orderId())
                        .filter(LetterKind.SENT_BACK::equals)
                        .map(sentBack -> LetterKind.MEASURED);
            case PLANNED -> Optional.of(LetterKind.REVIEW).filter(review -> moving.overBudget());
            case WAITING_CLOTH, NESTING, WAITING_TABLE -> Optional.empty();
        };
    }

    /** Fields to measure; what was measured, and what a tailor wrote about a body, is on the page alone. */
    private static List<String> toMeasure(OrderMoving moving) {
        return moving.reasons().stream()
                .flatMap(reason -> NamedMeasurement.in(reason).stream())
                .distinct()
                .map(Measurement::fieldName)
                .toList();
    }

    private void write(Order order, LetterKind kind, List<String> details) {
        boolean isReachable = mail.isThere()
                && order.customer()
                        .filter(customer -> !customer.email().isEmpty())
                        .isPresent();
        if (isReachable) {
            box.write(order.id().text(), kind, details, clock.instant());
        }
    }

    private Optional<Order> find(String orderId) {
        return mail.isThere() && OrderId.isOne(orderId) ? orders.find(new OrderId(orderId)) : Optional.empty();
    }
}
