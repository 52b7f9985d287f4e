package io.tailorline.pattern.measure;

/**
 * The estimate of a measurement from the other measurements of the same body.
 *
 * @param value the likeliest value, in the measurement's unit
 * @param spread one standard deviation of the bodies that have these other measurements, in the same unit
 */
public record Estimate(double value, double spread) {}
