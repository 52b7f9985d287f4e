package io.tailorline.workflow.production.engine;

/**
 * Settings of the process engine.
 *
 * @param retryCycle ISO 8601 repetition of a failed step before it becomes an incident: {@code R3/PT5S}
 * @param alone no other process runs jobs of this database: what is locked at the start was locked by one that died
 */
public record EngineSettings(String retryCycle, boolean alone) {}
