package io.tailorline.workflow.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A long text as it is stored: compressed (RFC 1950) in one column, or plain in the column beside it. Geometry written
 * as JSON becomes five times smaller; a text of some hundred characters gains nothing and stays plain.
 */
public final class LongText {

    /** Shorter texts stay plain, characters. */
    private static final int WORTH_COMPRESSING = 1000;

    private final Optional<String> plain;
    private final Optional<byte[]> compressed;

    private LongText(Optional<String> plain, Optional<byte[]> compressed) {
        this.plain = plain;
        this.compressed = compressed;
    }

    /** In which form long texts are written; both are read. */
    public enum Form {
        /**
         * As the releases before read it, for the time in which one of them runs on the same database; notices are
         * written as their English sentences as well.
         */
        PLAIN,
        COMPRESSED
    }

    public static LongText of(String text, Form form) {
        return form == Form.PLAIN || text.length() < WORTH_COMPRESSING
                ? new LongText(Optional.of(text), Optional.empty())
                : new LongText(Optional.empty(), Optional.of(compress(text)));
    }

    /**
     * The text of a row.
     *
     * @param plain column of plain texts
     * @param compressed column of compressed ones
     * @throws IllegalStateException when the row has neither, which is a bug
     */
    public static String read(ResultSet row, String plain, String compressed) throws SQLException {
        byte[] bytes = row.getBytes(compressed);
        if (bytes != null) {
            return expand(bytes);
        }
        String text = row.getString(plain);
        if (text == null) {
            throw new IllegalStateException(
                    "A row has a text neither in '%s' nor in '%s'.".formatted(plain, compressed));
        }
        return text;
    }

    /** What belongs in the column of plain texts. */
    public Optional<String> plain() {
        return plain;
    }

    /** What belongs in the column of compressed texts. */
    public Optional<byte[]> compressed() {
        return compressed.map(byte[]::clone);
    }

    private static byte[] compress(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String expand(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(
                    "A compressed text of %d bytes cannot be read.".formatted(bytes.length), broken);
        }
    }
}
