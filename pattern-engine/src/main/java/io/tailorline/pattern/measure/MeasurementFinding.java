package io.tailorline.pattern.measure;

import java.util.List;

/** Something about a set of measurements that a person should know. */
public sealed interface MeasurementFinding {

    /**
     * The field, as files name it: {@code measurements.chestGirth}, {@code left.armLength}; {@code measurements}: all.
     */
    String where();

    /** What was given, with its unit. */
    String value();

    /** The limit, or what the other measurements predict, with its unit. */
    String expected();

    /** One or two plain sentences for a person; never an insult. */
    String message();

    /** What may have happened, likeliest first; empty when nothing typical explains it. */
    List<EntryError> maybe();

    /** No body has this: the set is not drafted. */
    record Impossible(String where, String value, String expected, String message, List<EntryError> maybe)
            implements MeasurementFinding {
        public Impossible {
            maybe = List.copyOf(maybe);
        }

        public Impossible(String where, String value, String expected, String message) {
            this(where, value, expected, message, List.of());
        }
    }

    /** Real bodies hardly have this: the set is drafted, and a tailor looks at it. */
    record Unusual(String where, String value, String expected, String message, List<EntryError> maybe)
            implements MeasurementFinding {
        public Unusual {
            maybe = List.copyOf(maybe);
        }

        public Unusual(String where, String value, String expected, String message) {
            this(where, value, expected, message, List.of());
        }
    }
}
