package io.tailorline.workflow.workshop.stock;

/**
 * An order's cloth is not there any more (lost, quarantined, a flaw); it waits for other cloth, which may have been
 * found by now. Published inside the application after the change is committed.
 *
 * @param reservation that was released
 */
public record ClothLost(Reservation reservation) {}
