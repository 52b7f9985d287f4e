package io.tailorline.portal.sales.promise;

import io.tailorline.portal.sales.promise.OrderPromise.Reason;
import java.time.LocalDate;

/**
 * <<<<<<< HEAD A promised day is moved because it would be missed; published in the transaction that moves it, so that
 * the customer's letter is stored with it, or neither is. ======= A promised day is moved because it would be missed;
 * published in the transaction that stores it, so that whoever writes to the customer does so with it, or not at all.
 * >>>>>>> ac43436d (Let an administrator set the calendar of the house and decide about payments that failed)
 */
public record PromiseMoved(String orderId, LocalDate from, LocalDate to, Reason reason) {}
