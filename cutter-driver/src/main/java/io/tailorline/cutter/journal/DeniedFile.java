package io.tailorline.cutter.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file or folder that the system keeps from the user of this process.
 *
 * @param place which one
 * @param owner by name, or by number where the system knows no name
 * @param user of this process
 */
record DeniedFile(Path place, String owner, String user) {

    /** Which one it was; empty when something else went wrong, or the system does not tell whose it is. */
    static Optional<DeniedFile> of(Throwable cause) {
        if (!(cause instanceof AccessDeniedException denied) || denied.getFile() == null) {
            return Optional.empty();
        }
        Path place = Path.of(denied.getFile()).toAbsolutePath();
        for (Path seen = place; seen != null; seen = seen.getParent()) {
            try {
                return Optional.of(new DeniedFile(seen, Files.getOwner(seen).getName(), whoRunsThis()));
            } catch (IOException hidden) {
                continue; // not made yet, or in a folder that may not be entered: then it is the folder that is denied
            }
        }
        return Optional.empty();
    }

    /** In a container a user may have nothing but a number, which Java does not tell. */
    private static String whoRunsThis() {
        String name = System.getProperty("user.name");
        return name.equals("?") ? "a user without a name" : name;
    }

    /**
     * Whose it is, what was expected, and what to do.
     *
     * @param file the journal, store of a roll, or folder of these that cannot be had for it
     */
    String words(Path file) {
        String what = place.equals(file.toAbsolutePath()) ? "it" : place.toString();
        if (owner.equals(user)) {
            return "%s belongs to you, %s, and denies itself to its owner; expected one to read and write. Give yourself the right: chmod u+rwX %s."
                    .formatted(what, owner, place);
        }
        return "%s belongs to %s, and you are %s; expected one that you may read and write. "
                        .formatted(what, owner, user)
                + (RollCuts.isOne(file)
                        ? "Ask %s to let you read and write it, or run this as %s: it says what is cut on the roll."
                                .formatted(owner, owner)
                        : "Run this as %s, or drive another table with --journal in a folder of your own."
                                .formatted(owner));
    }
}
