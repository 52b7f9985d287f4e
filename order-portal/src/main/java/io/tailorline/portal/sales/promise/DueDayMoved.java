package io.tailorline.portal.sales.promise;

import java.time.LocalDate;

/** The workshop has to have an order ready on this day now; published in the transaction that says so. */
public record DueDayMoved(String orderId, LocalDate day) {}
