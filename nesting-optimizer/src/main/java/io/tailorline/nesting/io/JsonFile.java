package io.tailorline.nesting.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** The text of a JSON file: UTF-8, with or without a byte order mark, and not endless. */
final class JsonFile {

    /** A marker of a hundred suits takes 4 MB; what is larger is something else. */
    private static final int MOST_BYTES = 32 << 20;

    private static final int BYTES_PER_MB = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JsonFile() {}

    static String text(Path file) throws FileFault {
        if (Files.isDirectory(file)) {
            throw new FileFault("%s is a folder; expected a JSON file.".formatted(file));
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new FileFault(String.format(
                        Locale.ROOT, "%s is larger than %d MB; expected less.", file, MOST_BYTES / BYTES_PER_MB));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new FileFault("%s is no UTF-8 text; expected a JSON file.".formatted(file), e);
        } catch (NoSuchFileException e) {
            throw new FileFault("%s does not exist; expected a JSON file.".formatted(file), e);
        } catch (AccessDeniedException e) {
            throw new FileFault("%s may not be read; expected a JSON file.".formatted(file), e);
        } catch (IOException e) {
            throw new FileFault("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
