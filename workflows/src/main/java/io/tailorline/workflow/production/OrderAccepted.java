package io.tailorline.workflow.production;

/** An order is in the process; published once that is committed. */
public record OrderAccepted(String orderId) {}
