package io.tailorline.portal.identity.signin.persistence;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Random keys that all portals of one database share. Keys in the table {@code identity.signing_key}. */
@Repository
public class PortalKeys {

    private static final int BYTES = 32;

    private final JdbcTemplate jdbc;

    PortalKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** 32 random bytes; drawn by whoever asks first. */
    public byte[] key(String name) {
        return find(name).orElseGet(() -> {
            draw(name);
            return find(name)
                    .orElseThrow(() -> new IllegalStateException("The key %s was just stored.".formatted(name)));
        });
    }

    private Optional<byte[]> find(String name) {
        return jdbc.queryForList("select secret from identity.signing_key where name = ?", String.class, name).stream()
                .findFirst()
                .map(HexFormat.of()::parseHex);
    }

    private void draw(String name) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            jdbc.update(
                    "insert into identity.signing_key (name, secret, created_at) values (?, ?, ?)",
                    name,
                    HexFormat.of().formatHex(key),
                    Timestamp.from(Instant.now()));
        } catch (DuplicateKeyException drawnByAnother) {
            // its key is read next
        }
    }
}
