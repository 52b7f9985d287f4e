package io.tailorline.workflow.production;

import java.time.Instant;

/** An order moved on; published inside the application after the change is committed. */
public record OrderChanged(String orderId, OrderState state, Instant at) {}
