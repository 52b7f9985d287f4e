package io.tailorline.portal.sales.promise;

import io.tailorline.portal.sales.promise.OrderPromise.State;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A promised day as the page of its order shows it. */
@Component
public class PromiseOnPage {

    private final OrderPromises promises;

    PromiseOnPage(OrderPromises promises) {
        this.promises = promises;
    }

    /**
     * @param day on which the suit is with its customer at the latest
     * @param likely the first day of the band in which it is likely to come
     * @param before the day that was promised before; empty while the first holds
     * @param reason word of {@code promise.moved.<word>}; empty while the first holds
     */
    public record Shown(LocalDate day, LocalDate likely, Optional<LocalDate> before, Optional<String> reason) {}

    /** Empty for an order without a promise, and for one that is cancelled. */
    public Optional<Shown> of(String orderId) {
        return promises.find(orderId)
                .filter(promise -> promise.state() != State.CANCELLED)
                .map(promise -> new Shown(
                        promise.now().day(),
                        promise.likely(),
                        promise.moved().map(OrderPromise.Move::from),
                        promise.moved().map(move -> move.reason().word())));
    }
}
