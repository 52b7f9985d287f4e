package io.tailorline.portal.identity.audit.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.portal.identity.audit.Actor;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditLog;
import io.tailorline.portal.identity.audit.CurrentActor;
import io.tailorline.workflow.platform.database.AfterCommit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds lines to the table {@code identity.audit_entry}. The one row of {@code identity.audit_head} tells the last line;
 * it is locked until the transaction ends, so that two portals never continue the same line.
 *
 * <p>The number and the hash of each line also go to the ordinary log. Where that is collected on another machine, a
 * log whose every hash was computed anew is found by comparing.
 */
@Repository
public class JdbcAuditLog implements AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcAuditLog.class);
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_VALUE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final CurrentActor actor;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    JdbcAuditLog(JdbcTemplate jdbc, PlatformTransactionManager transactions, CurrentActor actor) {
        this(jdbc, transactions, actor, InstantSource.system());
    }

    JdbcAuditLog(JdbcTemplate jdbc, PlatformTransactionManager transactions, CurrentActor actor, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void record(AuditAction action, String subject, Map<String, String> values) {
        record(actor.get(), action, subject, values);
    }

    @Override
    public void record(Actor by, AuditAction action, String subject, Map<String, String> values) {
        String detail = write(values);
        transaction.executeWithoutResult(status -> append(by, action, subject, detail));
    }

    private record Head(long number, String hash) {}

    private void append(Actor by, AuditAction action, String subject, String detail) {
        Head head = jdbc
                .query(
                        "select entry_no, entry_hash from identity.audit_head where id = 1 for update",
                        (row, n) -> new Head(row.getLong("entry_no"), row.getString("entry_hash")))
                .stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "audit_head has no row; the log cannot be continued. Maybe restore the database from a backup."));
        AuditEntry entry = new AuditEntry(
                        head.number() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        shortened(by.account(), LONGEST_NAME),
                        shortened(by.address(), LONGEST_NAME),
                        action.code(),
                        shortened(subject, LONGEST_NAME),
                        detail,
                        Optional.ofNullable(MDC.get("traceId")).orElse(""),
                        head.hash(),
                        "")
                .sealed();
        jdbc.update(
                "insert into identity.audit_entry (entry_no, recorded_at, account, address, action, subject, detail, trace,"
                        + " previous_hash, entry_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.number(),
                Timestamp.from(entry.at()),
                entry.account(),
                entry.address(),
                entry.action(),
                entry.subject(),
                entry.values(),
                entry.trace(),
                entry.previousHash(),
                entry.hash());
        jdbc.update(
                "update identity.audit_head set entry_no = ?, entry_hash = ? where id = 1",
                entry.number(),
                entry.hash());
        AfterCommit.run(
                () -> LOG.info("Audit line {} ({}) has the hash {}.", entry.number(), entry.action(), entry.hash()));
    }

    private String write(Map<String, String> values) {
        Map<String, String> sorted = new TreeMap<>();
        values.forEach((name, value) -> sorted.put(name, shortened(value, LONGEST_VALUE)));
        try {
            return json.writeValueAsString(sorted);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can always be written as JSON.", impossible);
        }
    }

    /** Without what a database cannot keep as text. */
    private static String shortened(String text, int longest) {
        String clean = text.replace('\u0000', '?');
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }
}
