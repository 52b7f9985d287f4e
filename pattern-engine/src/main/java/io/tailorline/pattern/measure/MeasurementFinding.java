package io.tailorline.pattern.measure;

import io.tailorline.pattern.notice.Notice;
import java.util.List;

/** Something about a set of measurements that a person should know. */
public sealed interface MeasurementFinding {

    /**
     * The field, as files name it: {@code measurements.chestGirth}, {@code left.armLength}; {@code measurements}: all.
     */
    String where();

    /** The given value, with its unit. */
    String value();

    /** The limit, or the value predicted from the other measurements, with its unit. */
    String expected();

    /** One or two plain sentences for a person; never an insult. */
    Notice notice();

    /** The notice in English. */
    default String message() {
        return notice().text();
    }

    /** Hypotheses, likeliest first; empty when no typical error explains it. */
    List<EntryError> maybe();

    /** The two measurements that may have been swapped with each other; empty when it is about one. */
    default List<Measurement> swapped() {
        return List.of();
    }

    /** The set is not drafted. */
    sealed interface Refused extends MeasurementFinding {}

    /** This body cannot have it: {@code expected} is what the other measurements suggest. */
    record Implausible(String where, String value, String expected, Notice notice, List<EntryError> maybe)
            implements Refused {
        public Implausible {
            maybe = List.copyOf(maybe);
        }
    }

    /** No body has this: {@code expected} is a limit. */
    record Impossible(String where, String value, String expected, Notice notice, List<EntryError> maybe)
            implements Refused {
        public Impossible {
            maybe = List.copyOf(maybe);
        }

        public Impossible(String where, String value, String expected, Notice notice) {
            this(where, value, expected, notice, List.of());
        }
    }

    /** Rare on real bodies: the set is drafted, and a tailor should check it. */
    record Unusual(
            String where,
            String value,
            String expected,
            Notice notice,
            List<EntryError> maybe,
            List<Measurement> swapped)
            implements MeasurementFinding {
        public Unusual {
            maybe = List.copyOf(maybe);
            swapped = List.copyOf(swapped);
        }

        public Unusual(String where, String value, String expected, Notice notice) {
            this(where, value, expected, notice, List.of(), List.of());
        }
    }
}
