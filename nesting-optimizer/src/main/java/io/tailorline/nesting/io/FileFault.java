package io.tailorline.nesting.io;

/**
 * A file that cannot be read as what it should be; the message names file, place, what was found and what was expected.
 */
public final class FileFault extends Exception {

    private static final long serialVersionUID = 1L;

    public FileFault(String message) {
        super(message);
    }

    public FileFault(String message, Throwable cause) {
        super(message, cause);
    }
}
