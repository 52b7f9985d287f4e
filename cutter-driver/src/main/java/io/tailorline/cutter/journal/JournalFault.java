package io.tailorline.cutter.journal;

import java.nio.file.Path;

/** A journal that cannot be read, written or locked; the message names the file, the place and the cure. */
public final class JournalFault extends Exception {

    private static final long serialVersionUID = 1L;

    JournalFault(Path file, String what) {
        super("Journal %s %s".formatted(file, what));
    }

    JournalFault(Path file, String what, Throwable cause) {
        super("Journal %s %s: %s".formatted(file, what, reason(file, cause)), cause);
    }

    private static String reason(Path file, Throwable cause) {
        return DeniedFile.of(cause)
                .map(denied -> denied.words(file))
                .orElseGet(() -> String.valueOf(cause.getMessage()));
    }
}
