package io.tailorline.portal.security;

import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The accounts of the staff, {@code tailor} and {@code cutter}: passwords are drawn at the first start, stored hashed
 * in one file, and printed once for whoever started the application. To change a password, delete its line and start
 * again.
 */
public final class StaffAccounts {

    /** Who there is; the name is also the role. */
    static final List<String> NAMES = List.of("tailor", "cutter");

    /** Without letters and figures that are taken for one another. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";

    private static final int PASSWORD_LETTERS = 12;

    private final Path file;
    private final Map<String, String> hashes;
    private final Map<String, String> fresh;

    private StaffAccounts(Path file, Map<String, String> hashes, Map<String, String> fresh) {
        this.file = file;
        this.hashes = hashes;
        this.fresh = fresh;
    }

    /** @param given passwords from the settings, by name; they come before what the file says and are not kept */
    static StaffAccounts open(Path file, Map<String, String> given, PasswordEncoder encoder) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        Map<String, String> fresh = new LinkedHashMap<>();
        Properties kept = read(file);
        for (String name : NAMES) {
            String password = given.getOrDefault(name, "");
            if (!password.isEmpty()) {
                hashes.put(name, encoder.encode(password));
            } else if (kept.containsKey(name)) {
                hashes.put(name, kept.getProperty(name));
            } else {
                String drawn = draw();
                fresh.put(name, drawn);
                hashes.put(name, encoder.encode(drawn));
                kept.setProperty(name, hashes.get(name));
            }
        }
        if (!fresh.isEmpty()) {
            write(file, kept);
        }
        return new StaffAccounts(file, hashes, fresh);
    }

    String hash(String name) {
        return Objects.requireNonNull(hashes.get(name), name);
    }

    /** Passwords drawn at this start, by name; nobody can tell them again later. */
    public Map<String, String> fresh() {
        return Collections.unmodifiableMap(fresh);
    }

    /** Where the hashes are kept. */
    public Path file() {
        return file;
    }

    private static Properties read(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            kept.load(new StringReader(Files.readString(file)));
        }
        return kept;
    }

    private static void write(Path file, Properties kept) throws IOException {
        StringBuilder text = new StringBuilder();
        NAMES.stream()
                .filter(kept::containsKey)
                .forEach(name -> text.append(name)
                        .append('=')
                        .append(kept.getProperty(name))
                        .append('\n'));
        AtomicFiles.write(file, text.toString());
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static String draw() {
        SecureRandom chance = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LETTERS; i++) {
            password.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
