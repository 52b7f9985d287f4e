package io.tailorline.portal.identity.signin.persistence;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Random keys that all portals of one database share. Keys in the table {@code identity.signing_key}. */
@Repository
public class PortalKeys {

    private static final int BYTES = 32;

    private final JdbcTemplate jdbc;
    private final TransactionOperations own;
    private final InstantSource clock;

    PortalKeys(JdbcTemplate jdbc, PlatformTransactionManager transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.own = template;
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

    /** In a transaction of its own: that another portal was first must not break what the key is asked for in. */
    private void draw(String name) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            own.executeWithoutResult(status -> jdbc.update(
                    "insert into identity.signing_key (name, secret, created_at) values (?, ?, ?)",
                    name,
                    HexFormat.of().formatHex(key),
                    Timestamp.from(clock.instant())));
        } catch (DuplicateKeyException drawnByAnother) {
            // its key is read next
        }
    }
}
