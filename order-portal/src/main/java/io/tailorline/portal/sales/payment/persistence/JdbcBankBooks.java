package io.tailorline.portal.sales.payment.persistence;

import io.tailorline.portal.sales.payment.bank.BankBooks;
import io.tailorline.portal.sales.price.Amounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The simulated bank's books, in the tables {@code sales.simulated_bank*}. */
public final class JdbcBankBooks implements BankBooks {

    private final JdbcClient jdbc;

    public JdbcBankBooks(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    @Override
    public Optional<Entry> find(String reference) {
        return jdbc.sql("select * from sales.simulated_bank where reference = ?")
                .param(reference)
                .query((row, n) -> entry(row))
                .optional();
    }

    @Override
    public void put(Entry entry) {
        int changed = jdbc.sql("""
                        update sales.simulated_bank set captured = ?, refunded = ?, voided = ? where reference = ?
                        """)
                .params(
                        Amounts.exact(entry.captured()),
                        Amounts.exact(entry.refunded()),
                        entry.voided(),
                        entry.reference())
                .update();
        if (changed == 0) {
            jdbc.sql("""
                            insert into sales.simulated_bank (reference, amount, currency, authorised_until, captured,
                                refunded, voided) values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            entry.reference(),
                            Amounts.exact(entry.amount()),
                            Amounts.currency(entry.amount()),
                            Columns.utc(entry.until()),
                            Amounts.exact(entry.captured()),
                            Amounts.exact(entry.refunded()),
                            entry.voided())
                    .update();
        }
    }

    @Override
    public List<Entry> lapsed(Instant now) {
        return jdbc.sql("select * from sales.simulated_bank where not voided and authorised_until <= ?")
                .param(Columns.utc(now))
                .query((row, n) -> entry(row))
                .list();
    }

    @Override
    public Optional<String> answer(String key) {
        return jdbc.sql("select answer from sales.simulated_bank_answer where call_key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    @Override
    public void answered(String key, String answer) {
        jdbc.sql("insert into sales.simulated_bank_answer (call_key, answer) values (?, ?)")
                .params(key, answer)
                .update();
    }

    @Override
    public void tell(String body) {
        jdbc.sql("insert into sales.simulated_bank_webhook (body) values (?)")
                .param(body)
                .update();
    }

    @Override
    public List<Webhook> untold() {
        return jdbc.sql("select position, body from sales.simulated_bank_webhook order by position")
                .query((row, n) -> new Webhook(row.getLong("position"), row.getString("body")))
                .list();
    }

    @Override
    public void told(long position) {
        jdbc.sql("delete from sales.simulated_bank_webhook where position = ?")
                .param(position)
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("reference"),
                Columns.amount(row, "amount").orElseThrow(),
                Columns.instant(row, "authorised_until"),
                Columns.amount(row, "captured").orElseThrow(),
                Columns.amount(row, "refunded").orElseThrow(),
                row.getBoolean("voided"));
    }
}
