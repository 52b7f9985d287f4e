package io.tailorline.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a text file: UTF-8, with or without a byte order mark, of limited size; {@code -} is standard input. */
public final class TextFile {

    /** A marker of a hundred suits takes 4 MB; a larger file is something else. */
    private static final int MOST_BYTES = 32 << 20;

    private static final int BYTES_PER_MB = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    public static String read(Path file) throws FormatFault {
        if (Files.isDirectory(file)) {
            throw fault(file, "is a folder", "a file");
        }
        try (InputStream stream = InputFile.open(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw fault(file, String.format(Locale.ROOT, "larger than %d MB", MOST_BYTES / BYTES_PER_MB), "less");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return withoutMark(text);
        } catch (CharacterCodingException binary) {
            throw fault(file, "is not UTF-8", "a text file");
        } catch (IOException unreadable) {
            throw FormatFault.unreadable(file, unreadable);
        }
    }

    /** The text without the byte order mark that some programs begin a file with. */
    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static FormatFault fault(Path file, String value, String expected) {
        return new FormatFault(InputFile.name(file), "file", value, expected);
    }
}
