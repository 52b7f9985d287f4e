package io.tailorline.workflow.production.step;

/**
 * Nobody waits any more for a marker that a nester seeks.
 *
 * @param command that asked for it; what was asked for this work besides is wanted
 */
public record MarkerUnwanted(String workId, String command) {}
