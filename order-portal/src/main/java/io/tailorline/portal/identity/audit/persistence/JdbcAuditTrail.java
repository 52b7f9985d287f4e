package io.tailorline.portal.identity.audit.persistence;

import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.identity.audit.ChainCheck;
import io.tailorline.portal.identity.audit.ChainCheck.Break;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the table {@code identity.audit_entry}, a page at a time. */
@Repository
public class JdbcAuditTrail implements AuditTrail {

    /** Lines read at once while the chain is checked. */
    private static final int STRETCH = 1000;

    private final JdbcTemplate jdbc;

    JdbcAuditTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AuditEntry> page(Filter filter, int size) {
        StringBuilder sql = new StringBuilder("select * from identity.audit_entry where 1 = 1");
        List<Object> arguments = new ArrayList<>();
        filter.account().ifPresent(account -> narrow("account = ?", account, sql, arguments));
        filter.action().ifPresent(action -> narrow("action = ?", action.code(), sql, arguments));
        filter.subject().ifPresent(subject -> narrow("subject = ?", subject, sql, arguments));
        filter.before().ifPresent(number -> narrow("entry_no < ?", number, sql, arguments));
        sql.append(" order by entry_no desc limit ?");
        arguments.add(size);
        return jdbc.query(sql.toString(), JdbcAuditTrail::entry, arguments.toArray());
    }

    private static void narrow(String condition, Object value, StringBuilder sql, List<Object> arguments) {
        sql.append(" and ").append(condition);
        arguments.add(value);
    }

    /**
     * Reads the head first: what is added meanwhile follows it and is checked too, but the line that the head names has
     * to be there with its hash.
     */
    @Override
    public ChainCheck check() {
        Head head = head();
        long number = 0;
        String hash = AuditEntry.NOTHING_BEFORE;
        boolean reached = head.number() == 0;
        for (List<AuditEntry> stretch = after(number); !stretch.isEmpty(); stretch = after(number)) {
            for (AuditEntry entry : stretch) {
                if (entry.number() != number + 1) {
                    return new ChainCheck.Broken(number + 1, Break.MISSING);
                }
                if (!entry.previousHash().equals(hash)) {
                    return new ChainCheck.Broken(entry.number(), Break.OUT_OF_PLACE);
                }
                if (!entry.hash().equals(entry.computedHash())) {
                    return new ChainCheck.Broken(entry.number(), Break.CHANGED);
                }
                number = entry.number();
                hash = entry.hash();
                reached |= number == head.number() && hash.equals(head.hash());
            }
        }
        Head now = head();
        boolean endsThere = now.number() > number || now.equals(new Head(number, hash));
        return reached && endsThere
                ? new ChainCheck.Whole(number, hash)
                : new ChainCheck.Broken(number + 1, Break.WRONG_END);
    }

    private record Head(long number, String hash) {}

    private Head head() {
        return jdbc
                .query(
                        "select entry_no, entry_hash from identity.audit_head where id = 1",
                        (row, n) -> new Head(row.getLong("entry_no"), row.getString("entry_hash")))
                .stream()
                .findFirst()
                .orElse(new Head(-1, ""));
    }

    private List<AuditEntry> after(long number) {
        return jdbc.query(
                "select * from identity.audit_entry where entry_no > ? order by entry_no limit " + STRETCH,
                JdbcAuditTrail::entry,
                number);
    }

    private static AuditEntry entry(ResultSet row, int n) throws SQLException {
        return new AuditEntry(
                row.getLong("entry_no"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("account"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("trace"),
                row.getString("previous_hash"),
                row.getString("entry_hash"));
    }
}
