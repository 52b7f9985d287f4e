package io.tailorline.cutter.profile;

import java.util.ServiceLoader;

/**
 * Reads the text of a profile. Profiles know no file format; a reader of one is found as a service on the class path,
 * so that built-in tables and a user's file go through the same reader.
 */
public interface ProfileReader {

    /**
     * @param file what messages call it
     * @throws IllegalArgumentException when the text is no profile; the message says what and where
     */
    TableProfile read(String text, String file);

    /** The one reader there is. */
    static ProfileReader installed() {
        return ServiceLoader.load(ProfileReader.class, ProfileReader.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No reader of table profiles on the class path."));
    }
}
