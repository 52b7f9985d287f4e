package io.tailorline.workflow.nester;

/**
 * What one search may take.
 *
 * @param seconds wall time, s
 * @param threads workers, at least 1
 * @param waiting orders that waited for a nester when the search began
 */
record SearchEffort(double seconds, int threads, int waiting) {}
