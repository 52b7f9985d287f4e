package io.tailorline.workflow;

import io.tailorline.nesting.marker.Fabric;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;

/**
 * What the process needs to make a suit. No name, no address: those stay with the portal.
 *
 * @param orderId the portal's id, {@code TL-4F7K-22}
 * @param roll the roll of this cloth that the cutter room must scan
 */
public record NewOrder(String orderId, MeasurementSet body, Style style, Fabric fabric, String roll) {}
