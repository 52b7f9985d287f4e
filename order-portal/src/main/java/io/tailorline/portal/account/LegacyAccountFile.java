package io.tailorline.portal.account;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * The file in which releases up to 0.1 kept the two accounts {@code tailor} and {@code cutter}. It is read once and
 * then renamed.
 */
final class LegacyAccountFile {

    private final Path file;

    LegacyAccountFile(Path file) {
        this.file = file;
    }

    /** Hashes by role; empty when the file was never there, or is retired. */
    Map<StaffRole, String> hashes() {
        Map<StaffRole, String> hashes = new EnumMap<>(StaffRole.class);
        if (!Files.exists(file)) {
            return hashes;
        }
        Properties kept = new Properties();
        try {
            kept.load(new StringReader(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The old account file %s cannot be read.".formatted(file), unreadable);
        }
        for (StaffRole role : new StaffRole[] {StaffRole.TAILOR, StaffRole.CUTTER}) {
            String hash = kept.getProperty(role.word(), "");
            if (!hash.isEmpty()) {
                hashes.put(role, hash);
            }
        }
        return hashes;
    }

    /** Renames the file, once its accounts are in the database. */
    void retire() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".taken-over"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("The old account file %s cannot be renamed.".formatted(file), failed);
        }
    }
}
