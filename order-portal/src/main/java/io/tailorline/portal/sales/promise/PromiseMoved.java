package io.tailorline.portal.sales.promise;

import io.tailorline.portal.sales.promise.OrderPromise.Reason;
import java.time.LocalDate;

/**
 * A promised day has been moved because it would be missed; published in the application once that is stored. It may be
 * lost; what it tells is in {@link OrderPromises}.
 */
public record PromiseMoved(String orderId, LocalDate from, LocalDate to, Reason reason) {}
