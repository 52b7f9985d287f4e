package io.tailorline.nesting.bench;

import java.util.function.IntFunction;

/**
 * What a benchmark packs again and again.
 *
 * @param strip for a seed, 0 or more
 */
public record Task(String name, IntFunction<Strip> strip) {}
