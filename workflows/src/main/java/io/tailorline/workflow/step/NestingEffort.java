package io.tailorline.workflow.step;

/**
 * What a nester may spend on one marker.
 *
 * @param seconds wall time, s
 * @param iterations bounds the search by counting instead; -1 to go by the clock
 */
public record NestingEffort(double seconds, long iterations, int threads, long seed) {}
