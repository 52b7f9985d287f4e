package io.tailorline.pattern.measure;

import org.hipparchus.special.Erf;

/**
 * The estimate of a measurement from the other measurements of the same body.
 *
 * @param value the likeliest value, in the measurement's unit
 * @param spread one standard deviation of the bodies that have these other measurements, in the same unit
 */
public record Estimate(double value, double spread) {

    /** The share of these bodies, 0 to 1, that lies more than so much above the value, by the normal distribution. */
    public double above(double difference) {
        return Erf.erfc(difference / spread / StrictMath.sqrt(2)) / 2;
    }
}
