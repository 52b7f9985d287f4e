package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.stock.Lot;
import java.util.List;

/**
 * The rolls of a lot.
 *
 * @param label {@link Lot#label}
 * @param shade group of shade; may be empty
 */
record LotGroup(String id, String label, String shade, String supplier, List<RollRow> rolls) {}
