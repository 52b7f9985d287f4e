package io.tailorline.cutter.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The three kinds of table that need no file.
 *
 * <p>Their figures span what makers state for single-ply tables: an older multi-ply cutter as configured in practice, a good
 * single-ply table, and the fastest that is offered. {@link #REFERENCE} is the one by which a suit keeps or misses its time.
 */
public enum BuiltInProfile {
    /** Knife 0.762 m/s at 0.25 g, lifts from 45 degrees on, and 4 s for a full bite of the stop-and-go conveyor. */
    SLOW(new TableProfile(
            "slow",
            1300,
            Field.Y,
            762,
            0.25 * Field.G,
            25_000,
            Field.CORNER_DEVIATION,
            1146,
            762,
            45,
            0.45,
            0.40,
            Field.DRILL,
            Field.SHARPEN_EVERY,
            Field.SHARPEN,
            new Conveyor(1300, 400, 0.75, false),
            Optional.empty())),

    /** Knife 1.0 m/s at 0.5 g, lifts from 60 degrees on, conveyor overlapped. */
    REFERENCE(new TableProfile(
            "reference",
            1600,
            Field.Y,
            1000,
            0.5 * Field.G,
            80_000,
            Field.CORNER_DEVIATION,
            2292,
            1200,
            60,
            0.15,
            0.12,
            Field.DRILL,
            Field.SHARPEN_EVERY,
            Field.SHARPEN,
            new Conveyor(1600, 400, 0, true),
            Optional.empty())),

    /** Knife 1.414 m/s at 0.9 g, lifts from 60 degrees on, conveyor overlapped. */
    FAST(new TableProfile(
            "fast",
            1600,
            Field.Y,
            1414,
            0.9 * Field.G,
            200_000,
            Field.CORNER_DEVIATION,
            3438,
            1800,
            60,
            0.15,
            0.12,
            Field.DRILL,
            Field.SHARPEN_EVERY,
            Field.SHARPEN,
            new Conveyor(1600, 400, 0, true),
            Optional.empty()));

    /** What all three share. */
    private static final class Field {
        /** Standard gravity, mm/s2 (ISO 80000-3). */
        static final double G = 9806.65;
        /** Reach along the beam, mm. */
        static final double Y = 1800;
        /** mm. */
        static final double CORNER_DEVIATION = 0.05;
        /** One hole, s. */
        static final double DRILL = 0.30;
        /** Metres. */
        static final double SHARPEN_EVERY = 3.8;
        /** s. */
        static final double SHARPEN = 0.5;
    }

    private final TableProfile profile;

    BuiltInProfile(TableProfile profile) {
        this.profile = profile;
    }

    public TableProfile profile() {
        return profile;
    }

    /** The profile that is called so, in lower case as on the command line. */
    public static Optional<TableProfile> named(String name) {
        return Arrays.stream(values())
                .filter(builtIn -> builtIn.profile.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(BuiltInProfile::profile);
    }

    /** {@code slow, reference, fast}: for messages. */
    public static String names() {
        return String.join(
                ", ",
                Arrays.stream(values()).map(builtIn -> builtIn.profile.name()).toList());
    }
}
