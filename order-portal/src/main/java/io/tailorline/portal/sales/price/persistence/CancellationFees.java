package io.tailorline.portal.sales.price.persistence;

import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.workflow.production.OrderMoving;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * What an order owes that is cancelled, by the price book that it was priced with. Fixed in the transaction that
 * cancels it; until then it is what it would owe.
 */
public class CancellationFees {

    /** Of the stage that lays the pieces. Laid once they count as laid, whatever is changed after that. */
    private static final String LAID = "nest";

    private final OrderPrices prices;
    private final PriceBooks books;
    private final OrderToCut workshop;

    public CancellationFees(OrderPrices prices, PriceBooks books, OrderToCut workshop) {
        this.prices = prices;
        this.books = books;
        this.workshop = workshop;
    }

    /** First: whoever hears of it after this finds it fixed. */
    @EventListener
    @Order(0)
    public void on(OrderMoving moving) {
        if (moving.state() == OrderState.CANCELLED) {
            workshop.find(moving.orderId())
                    .flatMap(this::asItStands)
                    .ifPresent(owed -> prices.owe(moving.orderId(), owed));
        }
    }

    /** What the order owes, or would owe if it were cancelled now; empty for one without a price. */
    public Optional<MonetaryAmount> of(OrderProgress progress) {
        return prices.owed(progress.orderId()).or(() -> asItStands(progress));
    }

    /** The house bears cloth that it has spoilt, and then the rest too. */
    private Optional<MonetaryAmount> asItStands(OrderProgress progress) {
        return prices.find(progress.orderId()).map(price -> {
            MonetaryAmount total = price.total();
            return progress.clothWrittenOff()
                    ? total.subtract(total)
                    : books.find(price.book())
                            .map(PriceBook::cancellation)
                            .map(owes -> owes.owed(total, isLaid(progress)))
                            .orElseGet(() -> total.subtract(total));
        });
    }

    private static boolean isLaid(OrderProgress progress) {
        return progress.markerLength().isPresent()
                || progress.stages().stream().anyMatch(stage -> stage.name().equals(LAID));
    }
}
