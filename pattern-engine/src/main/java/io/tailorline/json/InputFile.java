package io.tailorline.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is read once, from its beginning; {@code -} is standard input, as command lines have it. */
public final class InputFile {

    private static final Path STANDARD_INPUT = Path.of("-");

    private InputFile() {}

    /** The file as a fault names it. */
    public static String name(Path file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file.toString();
    }

    /** All of it; closed by the caller. */
    public static InputStream open(Path file) throws IOException {
        return file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
    }

    /** All its bytes. */
    public static byte[] bytes(Path file) throws IOException {
        try (InputStream stream = open(file)) {
            return stream.readAllBytes();
        }
    }
}
