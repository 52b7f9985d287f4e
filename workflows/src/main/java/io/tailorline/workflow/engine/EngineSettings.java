package io.tailorline.workflow.engine;

/**
 * How patient the engine is.
 *
 * @param retryCycle ISO 8601 repetition of a failed step before it becomes an incident: {@code R3/PT5S}
 */
public record EngineSettings(String retryCycle) {}
