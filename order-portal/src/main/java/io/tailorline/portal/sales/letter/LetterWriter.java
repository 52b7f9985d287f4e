package io.tailorline.portal.sales.letter;

import io.tailorline.portal.sales.accepted.AcceptedOrder;
import io.tailorline.portal.sales.accepted.AcceptedOrders;
import io.tailorline.portal.sales.change.ChangedOrder;
import io.tailorline.portal.sales.change.ChangedOrders;
import io.tailorline.portal.sales.letter.persistence.LetterBox;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.sales.promise.PromiseMoved;
import io.tailorline.workflow.production.OrderMoving;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes what a customer is told, in the transaction in which it becomes true: a letter is kept with its reason, or
 * neither is. Orders without an e-mail address, and houses without a mail server, have no letters.
 */
public class LetterWriter implements AcceptedOrders, ChangedOrders {

    private final LetterBox box;
    private final LetterWords words;
    private final Orders orders;
    private final Mail mail;
    private final InstantSource clock;

    LetterWriter(LetterBox box, LetterWords words, Orders orders, Mail mail, InstantSource clock) {
        this.box = box;
        this.words = words;
        this.orders = orders;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void accepted(AcceptedOrder accepted) {
        Order order = accepted.order();
        reader(order)
                .ifPresent(reader -> lastInTransaction(() -> write(
                        order,
                        LetterKind.RECEIVED,
                        words.received(order, reader, accepted.specification(), accepted.secret()))));
    }

    @Override
    public void changed(ChangedOrder changed) {
        Order order = changed.order();
        reader(order)
                .ifPresent(reader -> lastInTransaction(
                        () -> write(order, LetterKind.CHANGED, words.changed(order, reader, changed.now()))));
    }

    /** The states of an order that matter to its customer; others are on its page alone. */
    @EventListener
    void on(OrderMoving moving) {
        kind(moving)
                .ifPresent(kind -> find(moving.orderId())
                        .ifPresent(order -> reader(order)
                                .ifPresent(reader -> write(
                                        order,
                                        kind,
                                        kind == LetterKind.SENT_BACK
                                                ? words.sentBack(order, reader, moving.reasons())
                                                : words.moved(kind, order, reader)))));
    }

    /** Of a later day; who has it sooner is not disappointed. */
    @EventListener
    void on(PromiseMoved moved) {
        if (moved.to().isAfter(moved.from())) {
            find(moved.orderId())
                    .ifPresent(order -> reader(order)
                            .ifPresent(reader ->
                                    write(order, LetterKind.DAY_MOVED, words.dayMoved(order, reader, moved))));
        }
    }

    /** Once everybody else has stored what belongs to the order: price and day stand in the letter. */
    private static void lastInTransaction(Runnable write) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                write.run();
            }
        });
    }

    private static Optional<LetterKind> kind(OrderMoving moving) {
        return switch (moving.state()) {
            case CUTTING -> Optional.of(LetterKind.CUTTING);
            case CUT -> Optional.of(LetterKind.CUT);
            case CANCELLED -> Optional.of(LetterKind.CANCELLED);
            case REJECTED -> moving.sentBack() ? Optional.of(LetterKind.SENT_BACK) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void write(Order order, LetterKind kind, LetterWords.Text text) {
        Instant now = clock.instant();
        boolean isNews = kind == LetterKind.CHANGED || kind == LetterKind.DAY_MOVED;
        box.write(order.id().text(), kind, isNews, text.subject(), text.body(), now);
    }

    private Optional<Order> find(String orderId) {
        return mail.isThere() && OrderId.isOne(orderId) ? orders.find(new OrderId(orderId)) : Optional.empty();
    }

    private Optional<Customer> reader(Order order) {
        return mail.isThere()
                ? order.customer().filter(customer -> !customer.email().isEmpty())
                : Optional.empty();
    }
}
