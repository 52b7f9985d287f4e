package io.tailorline.workflow.platform.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Texts as they are stored: compressed (RFC 1950). Geometry written as JSON becomes five times smaller. */
public final class CompressedText {

    private CompressedText() {}

    public static byte[] of(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The text in a column of a row.
     *
     * @throws IllegalStateException when it is not one of ours, which is a bug
     */
    public static String read(ResultSet row, String column) throws SQLException {
        byte[] bytes = Objects.requireNonNull(row.getBytes(column));
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(
                    "A compressed text of %d bytes cannot be read.".formatted(bytes.length), broken);
        }
    }
}
