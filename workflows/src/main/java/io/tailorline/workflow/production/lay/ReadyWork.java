package io.tailorline.workflow.production.lay;

import java.time.Instant;

/**
 * A material of an order whose pieces are ready for a marker, and which may share one.
 *
 * @param id of the work
 * @param cloth what all works of a lay have in common: article, and roll, lot and marker rules where they matter
 * @param since when its pieces were ready
 * @param latest when its cut is to have ended so that its promised day is kept
 * @param express never kept waiting for others
 */
public record ReadyWork(String id, String cloth, Instant since, Instant latest, boolean express) {}
