package io.tailorline.portal.sales.payment.persistence;

import io.tailorline.portal.sales.payment.BankEvents;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks in the table {@code sales.bank_event}. */
public final class JdbcBankEvents implements BankEvents {

    private static final int LONGEST_BODY = 4000;
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    public JdbcBankEvents(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** Of two that come at the same instant the second's key is taken: its transaction begins again and finds it. */
    @Override
    public boolean first(String id, String type, String reference, String body, Instant at) {
        boolean isKnown = jdbc.sql("select count(*) from sales.bank_event where event_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!isKnown) {
            jdbc.sql("""
                            insert into sales.bank_event (event_id, received_at, type, reference, body, outcome)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            id,
                            Columns.utc(at),
                            type,
                            reference,
                            body.substring(0, Math.min(body.length(), LONGEST_BODY)),
                            Outcome.DONE.name())
                    .update();
        }
        return !isKnown;
    }

    @Override
    public void outcome(String id, Outcome outcome, String reason) {
        jdbc.sql("update sales.bank_event set outcome = ?, reason = ? where event_id = ?")
                .params(outcome.name(), reason, id)
                .update();
    }

    @Override
    public List<Parked> parked() {
        return jdbc.sql("""
                        select * from sales.bank_event where outcome = 'PARKED' order by received_at desc, event_id limit ?
                        """)
                .param(SHOWN)
                .query((row, n) -> new Parked(
                        row.getString("event_id"),
                        Columns.instant(row, "received_at"),
                        row.getString("type"),
                        row.getString("reference"),
                        String.valueOf(row.getString("reason"))))
                .list();
    }

    @Override
    public void forget(Instant before) {
        jdbc.sql("delete from sales.bank_event where received_at < ?")
                .param(Columns.utc(before))
                .update();
    }
}
