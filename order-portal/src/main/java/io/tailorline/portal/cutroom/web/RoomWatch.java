package io.tailorline.portal.cutroom.web;

import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.web.live.LiveFeed;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks once a second, for all pages of the cutter room together, whether they show something that no event of an order
 * tells: a table that falls silent, a job that another portal's operator has moved on, a button that was pressed, the
 * step that an operator is at. While nobody watches it rests.
 */
@Component
final class RoomWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RoomWatch.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CutRoom room;
    private final AuditTrail decisions;
    private final ProjectedQuestions asked;
    private final LiveFeed feed;
    private final SupervisedLoop loop;
    private Object last = "";

    RoomWatch(CutRoom room, AuditTrail decisions, ProjectedQuestions asked, LiveFeed feed, ThreadFailures failures) {
        this.room = room;
        this.decisions = decisions;
        this.asked = asked;
        this.feed = feed;
        this.loop = new SupervisedLoop("room-watch", PAUSE, this::look, failures);
        loop.start();
    }

    private void look() {
        if (!feed.isRoomWatched()) {
            return;
        }
        try {
            Object now = shown();
            if (!now.equals(last)) {
                last = now;
                feed.tellRoom();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The database is away; pages show what they have.", away);
        }
    }

    /** What pages show, but for what a table tells several times a second: that they hear as it comes. */
    private Object shown() {
        return List.of(
                room.tables().stream()
                        .map(table -> List.of(table.name(), table.state(), table.lastState()))
                        .toList(),
                room.jobs().stream()
                        .map(job -> List.of(
                                job.jobId(),
                                job.table(),
                                job.roll(),
                                job.state(),
                                job.fault(),
                                job.report(),
                                job.changedAt()))
                        .toList(),
                room.silentTables(),
                decisions.page(AuditTrail.Filter.none(), 1),
                asked.shown());
    }

    @Override
    public void destroy() {
        loop.stop();
    }
}
