package io.tailorline.nesting;

/**
 * The progress of a search.
 *
 * @param seconds since it began, s
 * @param length of the best marker so far, mm
 * @param efficiency of it, 0 to 1
 * @param targetLength that is being tried, mm
 * @param overlap at that length, a proxy of the unit mm2; 0 when nothing overlaps
 * @param iterations passes over the overlapping pieces until now
 */
public record SearchState(
        double seconds, double length, double efficiency, double targetLength, double overlap, long iterations) {}
