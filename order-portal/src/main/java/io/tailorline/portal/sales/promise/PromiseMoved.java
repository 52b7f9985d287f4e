package io.tailorline.portal.sales.promise;

import io.tailorline.portal.sales.promise.OrderPromise.Reason;
import java.time.LocalDate;

/**
 * A promised day is moved because it would be missed; published in the transaction that moves it, so that the
 * customer's letter is stored with it, or neither is.
 */
public record PromiseMoved(String orderId, LocalDate from, LocalDate to, Reason reason) {}
