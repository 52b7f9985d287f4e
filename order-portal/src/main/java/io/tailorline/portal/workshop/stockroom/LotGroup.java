package io.tailorline.portal.workshop.stockroom;

import java.util.List;

/**
 * The rolls of a lot.
 *
 * @param dyeLot the supplier's number; may be empty
 * @param shade group of shade; may be empty
 */
record LotGroup(String id, String dyeLot, String shade, String supplier, List<RollRow> rolls) {}
