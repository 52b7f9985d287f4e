package io.tailorline.cutter.profile;

/** What a number of a profile must be; the message names the field as the file does. */
final class Limits {

    private Limits() {}

    static void positive(String field, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("%s (%s %s) must be positive.".formatted(field, value, unit));
        }
    }

    static void notNegative(String field, double value, String unit) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("%s (%s %s) must not be negative.".formatted(field, value, unit));
        }
    }
}
