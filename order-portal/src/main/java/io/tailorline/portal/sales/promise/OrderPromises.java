package io.tailorline.portal.sales.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The promised days of orders, as they are stored. */
public interface OrderPromises {

    void add(OrderPromise promise);

    Optional<OrderPromise> find(String orderId);

    /** Orders whose promise is still open. */
    List<String> open();

    /**
     * By which day which order must be cut: those that are not cut, and those that are but were not due before this
     * day.
     */
    List<DueCut> dueCuts(LocalDate from);

    record DueCut(String orderId, LocalDate cutBy, boolean isCut) {}

    /** From now on another day is promised; whoever changes the promise meanwhile comes second. */
    void move(OrderPromise seen, OrderPromise.Days to, OrderPromise.Move move, boolean isOurs);

    /** Another suit is promised, as {@code promise} says; what was moved before stays. */
    void renew(OrderPromise promise);

    /** @param kept empty where that is nobody's fault of the house */
    void cut(OrderPromise seen, LocalDate on, Optional<Boolean> kept);

    void cancelled(OrderPromise seen);

    KeptRate kept();
}
