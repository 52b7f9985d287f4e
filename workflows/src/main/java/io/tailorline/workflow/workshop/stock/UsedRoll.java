package io.tailorline.workflow.workshop.stock;

import java.time.Instant;

/**
 * A roll or remnant of which nothing is left; its ledger stays.
 *
 * @param dyeLot the supplier's number; may be empty
 * @param at when the last of it was cut or thrown away
 */
public record UsedRoll(String id, String article, String lot, String dyeLot, Instant at) {}
