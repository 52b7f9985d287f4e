package io.tailorline.cutter.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The three kinds of table that need no file of the user's: files of the same form inside the program, read by the same
 * reader.
 *
 * <p>Their figures span what makers state for single-ply tables: an older multi-ply cutter as configured in practice, a
 * good single-ply table, and the fastest that is offered. {@link #REFERENCE} is the one by which a suit keeps or misses
 * its time.
 */
public enum BuiltInProfile {
    /** Knife 0.762 m/s at 0.25 g, lifts from 45 degrees on, and 4 s for a full bite of the stop-and-go conveyor. */
    SLOW,

    /** Knife 1.0 m/s at 0.5 g, lifts from 60 degrees on, conveyor overlapped. */
    REFERENCE,

    /** Knife 1.414 m/s at 0.9 g, lifts from 60 degrees on, conveyor overlapped. */
    FAST;

    private final TableProfile profile = read(name().toLowerCase(Locale.ROOT) + ".yaml");

    public TableProfile profile() {
        return profile;
    }

    /** The text of the file, for copying: a profile of one's own begins with it. */
    public String text() {
        return text(name().toLowerCase(Locale.ROOT) + ".yaml");
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

    private static TableProfile read(String resource) {
        return ProfileReader.installed().read(text(resource), resource);
    }

    private static String text(String resource) {
        try (InputStream file = BuiltInProfile.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("Built-in table %s is not on the class path.".formatted(resource));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Built-in table %s cannot be read.".formatted(resource), unreadable);
        }
    }
}
