package io.tailorline.workflow.messaging;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ids of the messages that were worked, written in the transaction of the work itself. */
public class Inbox {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public Inbox(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes the message; false when it was worked before. Two at the same time: one fails on the key and comes again.
     */
    public boolean isNew(String messageId) {
        int before = jdbc.sql("select count(*) from inbox where message_id = ?")
                .param(messageId)
                .query(Integer.class)
                .single();
        if (before > 0) {
            return false;
        }
        jdbc.sql("insert into inbox (message_id, received_at) values (?, ?)")
                .params(messageId, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }
}
