package io.tailorline.workflow.platform.deadletter;

import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.database.CompressedText;
import io.tailorline.workflow.platform.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Parked messages in the table {@code platform.dead_letter}, one row for each message id. */
public class JdbcDeadLetters implements ParkedMessages {

    private static final String COLUMNS = "select position, message_id, queue, type, order_id, reason, attempts, times,"
            + " state, parked_at, decided_at, decided_by, decision from platform.dead_letter";

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public JdbcDeadLetters(JdbcClient jdbc, Outbox outbox, TransactionOperations transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores a message out of the parking queue. One that is here already waits for a person again; two portals that
     * store the same at once: one fails on the key and gets it again.
     */
    public void store(ParkedMessage message) {
        transaction.executeWithoutResult(status -> {
            if (!parkAgain(message)) {
                insert(message);
            }
        });
    }

    private boolean parkAgain(ParkedMessage message) {
        return jdbc.sql("""
                                update platform.dead_letter set state = ?, queue = ?, reason = ?, attempts = ?, times = times + 1,
                                    parked_at = ?, decided_at = null, decided_by = null, decision = null
                                where message_id = ?
                                """)
                        .params(
                                State.PARKED.name(),
                                message.queue(),
                                message.reason(),
                                message.attempts(),
                                now(),
                                message.id())
                        .update()
                == 1;
    }

    private void insert(ParkedMessage message) {
        // PostgreSQL stores no character 0 in a text
        String text = message.text().replace('\0', '\uFFFD');
        jdbc.sql("""
                        insert into platform.dead_letter (message_id, queue, type, order_id, reason, attempts, times, body,
                            state, parked_at)
                        values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        message.id(),
                        message.queue(),
                        message.type(),
                        message.orderId(),
                        message.reason(),
                        message.attempts(),
                        CompressedText.of(text),
                        State.PARKED.name(),
                        now()))
                .update();
    }

    @Override
    public int waiting() {
        return jdbc.sql("select count(*) from platform.dead_letter where state = ?")
                .param(State.PARKED.name())
                .query(Integer.class)
                .single();
    }

    @Override
    public Page list(boolean all, Optional<Long> before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit (%d) must be from 1 to %d.".formatted(limit, MOST));
        }
        List<Parked> found = jdbc.sql(COLUMNS + (all ? " where 1 = 1" : " where state = 'PARKED'")
                        + " and position < ? order by position desc limit ?")
                .params(before.orElse(Long.MAX_VALUE), limit + 1)
                .query(JdbcDeadLetters::parked)
                .list();
        List<Parked> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                shown, found.size() > limit ? Optional.of(shown.get(limit - 1).number()) : Optional.empty());
    }

    @Override
    public Optional<Parked> find(long number) {
        return jdbc.sql(COLUMNS + " where position = ?")
                .param(number)
                .query(JdbcDeadLetters::parked)
                .optional();
    }

    @Override
    public Optional<String> body(long number) {
        return jdbc.sql("select body from platform.dead_letter where position = ?")
                .param(number)
                .query((row, n) -> CompressedText.read(row, "body"))
                .optional();
    }

    @Override
    public void sendAgain(long number, String by) throws Refused {
        decide(number, State.SENT_AGAIN, by, "");
    }

    @Override
    public void discard(long number, String by, String why) throws Refused {
        decide(number, State.DISCARDED, by, why);
    }

    /** Joins the caller's transaction where there is one. */
    private void decide(long number, State state, String by, String why) throws Refused {
        Optional<Refused.Reason> refused = transaction.execute(status -> decided(number, state, by, why));
        if (refused != null && refused.isPresent()) {
            throw new Refused(refused.get());
        }
    }

    private Optional<Refused.Reason> decided(long number, State state, String by, String why) {
        Optional<Parked> found = find(number);
        if (found.isEmpty()) {
            return Optional.of(Refused.Reason.UNKNOWN);
        }
        if (state == State.SENT_AGAIN && !Topology.takesBack(found.get().queue())) {
            return Optional.of(Refused.Reason.NO_QUEUE);
        }
        int changed = jdbc.sql("""
                        update platform.dead_letter set state = ?, decided_at = ?, decided_by = ?, decision = ?
                        where position = ? and state = ?
                        """)
                .params(state.name(), now(), by, why, number, State.PARKED.name())
                .update();
        if (changed == 0) {
            return Optional.of(Refused.Reason.DECIDED);
        }
        if (state == State.SENT_AGAIN) {
            outbox.sendBack(
                    found.get().queue(), found.get().messageId(), body(number).orElseThrow());
        }
        return Optional.empty();
    }

    /** Deletes the messages of an order. */
    public void erase(String orderId) {
        jdbc.sql("delete from platform.dead_letter where order_id = ?")
                .param(orderId)
                .update();
    }

    /** Deletes messages that were decided on before; returns how many. Those that wait stay. */
    public int purge(Instant oldest) {
        return jdbc.sql("delete from platform.dead_letter where state <> ? and decided_at < ?")
                .params(State.PARKED.name(), oldest.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Parked parked(ResultSet row, int number) throws SQLException {
        return new Parked(
                row.getLong("position"),
                row.getString("message_id"),
                row.getString("queue"),
                row.getString("type"),
                row.getString("order_id"),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getInt("times"),
                State.valueOf(row.getString("state")),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getString("decision")).orElse(""));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
