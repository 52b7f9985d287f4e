package io.tailorline.workflow.platform.outbox;

import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.database.CompressedText;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The commands of the process, written in its own transaction and stored until the broker has confirmed them. */
public class Outbox {

    /** How many messages are published at a time. */
    private static final int BATCH = 50;

    /** How long a publisher has for them; the broker confirms or fails to within a third of it. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    /** Longer than any claim and any pause before the next try. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final MessageJson json;
    private final InstantSource clock;
    private volatile Runnable afterCommit = () -> {};

    public Outbox(JdbcClient jdbc, MessageJson json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A message that waits.
     *
     * @param attempts how often it was sent and not confirmed
     */
    record Waiting(long position, String messageId, String exchange, String routingKey, String body, int attempts) {

        private static final long FIRST_PAUSE = 2;
        private static final long LONGEST_PAUSE = 60;
        private static final int DOUBLED_AT_MOST = 5;

        boolean isForNester() {
            return routingKey.equals(Topology.NEST_KEY);
        }

        /** How long to wait after another attempt that failed, s: twice as long as after the one before. */
        long pauseSeconds() {
            return Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(attempts, DOUBLED_AT_MOST));
        }
    }

    /** @param wake called when a message is committed */
    void onCommit(Runnable wake) {
        afterCommit = wake;
    }

    /** Writes a command; returns its id, which the answers name. */
    public String send(String routingKey, String orderId, Payload command) {
        return send(routingKey, orderId, command, OrderRank.FIRST);
    }

    /** As {@link #send(String, String, Payload)}, to where the order with the first rank goes first. */
    public String send(String routingKey, String orderId, Payload command, OrderRank rank) {
        return send(
                routingKey, Envelope.command(UUID.randomUUID().toString(), clock.instant(), orderId, command), rank);
    }

    /** Writes a command again that was lost, with the id that it had: whoever has processed it ignores it. */
    public void sendAgain(String id, String routingKey, String orderId, Payload command, OrderRank rank) {
        send(routingKey, Envelope.command(id, clock.instant(), orderId, command), rank);
    }

    /** How many messages with this key wait. */
    int count(String routingKey) {
        return jdbc.sql("select count(*) from platform.outbox where routing_key = ?")
                .param(routingKey)
                .query(Integer.class)
                .single();
    }

    /** Whether a message with this key waits. */
    public boolean holds(String routingKey) {
        return jdbc.sql("select position from platform.outbox where routing_key = ? limit 1")
                .param(routingKey)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /**
     * Writes a command that follows from an event and has no meaning after a later one.
     *
     * @param event id of its message
     */
    public void sendAfter(String event, String routingKey, String orderId, Payload command) {
        send(
                routingKey,
                Envelope.commandAfter(event, UUID.randomUUID().toString(), clock.instant(), orderId, command),
                OrderRank.FIRST);
    }

    private String send(String routingKey, Envelope message, OrderRank rank) {
        write(Topology.COMMANDS, routingKey, message.id(), json.write(message), rank);
        return message.id();
    }

    /**
     * Writes the answer to a command that nobody has to be asked, into the queue where answers come.
     *
     * @return the id of that command, which the answer names
     */
    public String answer(String queue, String orderId, Payload answer) {
        Envelope command = Envelope.command(UUID.randomUUID().toString(), clock.instant(), orderId, answer);
        Envelope message = command.answer(command.id() + ":answer", clock.instant(), answer);
        write(Topology.TO_QUEUE, queue, message.id(), json.write(message), OrderRank.FIRST);
        return command.id();
    }

    /** Writes the text of a message that came out of a queue, to go back into it. */
    public void sendBack(String queue, String messageId, String message) {
        write(Topology.TO_QUEUE, queue, messageId, message, OrderRank.FIRST);
    }

    private void write(String exchange, String routingKey, String id, String message, OrderRank rank) {
        OffsetDateTime now = now();
        jdbc.sql("""
                        insert into platform.outbox (message_id, exchange, routing_key, body, order_rank, attempts, next_try_at,
                            created_at)
                        values (?, ?, ?, ?, ?, 0, ?, ?)
                        """)
                .params(id, exchange, routingKey, CompressedText.of(message), rank.value(), now, now)
                .update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    afterCommit.run();
                }
            });
        }
    }

    /** How many messages wait. */
    public int size() {
        return jdbc.sql("select count(*) from platform.outbox")
                .query(Integer.class)
                .single();
    }

    /**
     * Claims the oldest message of each destination, where it is due and nobody else has claimed it. What was written
     * later to the same queue stays behind it, so a table never gets RESUME before the PAUSE that was asked first.
     * Markers of different orders are asked for by rank, several at once.
     *
     * @param by who publishes them, and has to do so within {@link #CLAIM}
     * @param mostMarkers how many commands for nesters are claimed; the others stay where they are, in their place
     */
    List<Waiting> claim(String by, int mostMarkers) {
        List<Waiting> claimed = new ArrayList<>();
        int markers = 0;
        for (Waiting message : heads(mostMarkers > 0)) {
            if (message.isForNester() && markers == mostMarkers) {
                continue;
            }
            if (claim(message, by)) {
                claimed.add(message);
                markers += message.isForNester() ? 1 : 0;
            }
        }
        return claimed;
    }

    private List<Waiting> heads(boolean withMarkers) {
        return jdbc.sql("""
                        select position, message_id, exchange, routing_key, body, attempts from platform.outbox head
                        where (next_try_at <= ? or next_try_at > ?)
                          and (claimed_until is null or claimed_until <= ? or claimed_until > ?)
                          and (? or routing_key <> ?) and (
                            routing_key = ? or not exists (
                                select 1 from platform.outbox earlier
                                where earlier.exchange = head.exchange and earlier.routing_key = head.routing_key
                                  and earlier.position < head.position))
                        order by order_rank, position limit ?
                        """)
                .params(
                        now(),
                        ofAnotherClock(),
                        now(),
                        ofAnotherClock(),
                        withMarkers,
                        Topology.NEST_KEY,
                        Topology.NEST_KEY,
                        BATCH)
                .query((row, n) -> new Waiting(
                        row.getLong("position"),
                        row.getString("message_id"),
                        row.getString("exchange"),
                        row.getString("routing_key"),
                        CompressedText.read(row, "body"),
                        row.getInt("attempts")))
                .list();
    }

    private boolean claim(Waiting message, String by) {
        return jdbc.sql("""
                                update platform.outbox set claimed_by = ?, claimed_until = ?
                                where position = ?
                                  and (claimed_until is null or claimed_until <= ? or claimed_until > ?)
                                """)
                        .params(by, now().plus(CLAIM), message.position(), now(), ofAnotherClock())
                        .update()
                == 1;
    }

    /** The broker has confirmed it. */
    void published(Waiting message) {
        jdbc.sql("delete from platform.outbox where position = ?")
                .param(message.position())
                .update();
    }

    /** It is due again after a pause. */
    void refused(Waiting message, String by, String why) {
        jdbc.sql("""
                        update platform.outbox set attempts = attempts + 1, last_error = ?, next_try_at = ?
                        where position = ? and claimed_by = ?
                        """)
                .params(why, now().plusSeconds(message.pauseSeconds()), message.position(), by)
                .update();
    }

    /** Gives back what is still claimed. */
    void release(String by) {
        jdbc.sql("update platform.outbox set claimed_by = null, claimed_until = null where claimed_by = ?")
                .param(by)
                .update();
    }

    /** A time after this was written by a clock that was ahead: no wait of ours is so long, so it counts as over. */
    private OffsetDateTime ofAnotherClock() {
        return now().plus(LONGEST_WAIT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
