package io.tailorline.workflow.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;

class StoredHealthTest {

    @Test
    void what_the_database_says_is_a_detail() {
        Health health = new StoredHealth(details -> details.withDetail("waiting", 3)).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("waiting", 3);
    }

    @Test
    void a_database_that_is_away_is_down_in_one_line_and_nothing_is_logged() {
        Logger log = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            Health health = new StoredHealth(details -> {
                        throw new DataAccessResourceFailureException(
                                "away", new IOException("No space left on device"));
                    })
                    .health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails()).containsOnlyKeys("error").containsEntry("error", "No space left on device");
            assertThat(lines.list)
                    .as("of this thread")
                    .noneMatch(line ->
                            line.getThreadName().equals(Thread.currentThread().getName()));
        } finally {
            log.detachAppender(lines);
        }
    }

    @Test
    void a_bug_is_no_outage() {
        StoredHealth broken = new StoredHealth(details -> {
            throw new IllegalStateException("a bug, for this test");
        });
        assertThatThrownBy(broken::health).hasMessage("a bug, for this test");
    }
}
