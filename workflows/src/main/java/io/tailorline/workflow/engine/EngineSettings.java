package io.tailorline.workflow.engine;

/**
 * Settings of the process engine.
 *
 * @param retryCycle ISO 8601 repetition of a failed step before it becomes an incident: {@code R3/PT5S}
 */
public record EngineSettings(String retryCycle) {}
