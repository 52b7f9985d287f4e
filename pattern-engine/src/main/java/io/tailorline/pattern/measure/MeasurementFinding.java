package io.tailorline.pattern.measure;

/** Something about a set of measurements that a person should know. */
public sealed interface MeasurementFinding {

    /** The field, as files name it: {@code measurements.chestGirth}, {@code left.armLength}. */
    String where();

    /** What was given, with its unit. */
    String value();

    /** The limit, with its unit. */
    String expected();

    /** One plain sentence for a person; never an insult. */
    String message();

    /** No body has this: the set is not drafted. */
    record Impossible(String where, String value, String expected, String message) implements MeasurementFinding {}

    /** Real bodies hardly have this: the set is drafted, and a tailor looks at it. */
    record Unusual(String where, String value, String expected, String message) implements MeasurementFinding {}
}
