package io.tailorline.workflow.platform.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ids of the messages that were processed, written in the same transaction as what they changed. */
public class Inbox {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public Inbox(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes the message; false when it was processed before. Two at the same time: one fails on the key and comes
     * again.
     */
    public boolean isNew(String messageId) {
        int before = jdbc.sql("select count(*) from platform.inbox where message_id = ?")
                .param(messageId)
                .query(Integer.class)
                .single();
        if (before > 0) {
            return false;
        }
        jdbc.sql("insert into platform.inbox (message_id, received_at) values (?, ?)")
                .params(messageId, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /**
     * Whether the database stores something that is always quick to store: one whose disk hangs still answers
     * questions. To be asked outside a transaction, so that each write is committed.
     */
    boolean stores() {
        String nobodys = UUID.randomUUID().toString();
        try {
            return isNew(nobodys)
                    && jdbc.sql("delete from platform.inbox where message_id = ?")
                                    .param(nobodys)
                                    .update()
                            == 1;
        } catch (DataAccessException away) {
            return false;
        }
    }

    /**
     * Deletes the ids of messages that were processed before; returns how many. One of them that came again would be
     * processed again, so they are kept far longer than a message can wait for its redelivery.
     */
    public int purge(Instant oldest) {
        return jdbc.sql("delete from platform.inbox where received_at < ?")
                .param(oldest.atOffset(ZoneOffset.UTC))
                .update();
    }
}
