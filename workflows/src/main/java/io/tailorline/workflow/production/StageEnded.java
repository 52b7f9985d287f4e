package io.tailorline.workflow.production;

/**
 * A stage of an order has ended; published once that is committed.
 *
 * @param stage the word of the stage: {@code check}, {@code draft}, {@code review}, {@code nest}, {@code plan},
 *     {@code transfer} or {@code cut}
 * @param seconds it took, s
 * @param computedSeconds once it is planned, what check, draft, nest and plan took since it was last checked, s; else 0
 */
public record StageEnded(String orderId, String stage, double seconds, double computedSeconds) {}
