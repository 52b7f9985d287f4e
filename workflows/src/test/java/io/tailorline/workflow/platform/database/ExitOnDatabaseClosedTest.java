package io.tailorline.workflow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A database that H2 has closed on a full disk ends its process, when there is room again and not before. */
class ExitOnDatabaseClosedTest {

    @TempDir
    private Path folder;

    private final ThreadFailures failures = new ThreadFailures(new SimpleMeterRegistry(), Clock.systemUTC());
    private final Semaphore exits = new Semaphore(0);
    private final AtomicInteger told = new AtomicInteger();
    private final Logger log = (Logger) LoggerFactory.getLogger(DatabaseFileCompaction.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private DatabaseOnFullDisk database;
    private EmbeddedStore store;

    @BeforeEach
    void open() throws SQLException {
        database = new DatabaseOnFullDisk(folder);
        store = new EmbeddedStore(database.pool());
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void close() {
        log.detachAppender(lines);
        database.close();
        failures.close();
    }

    @Test
    void the_process_is_ended_once_when_its_database_is_closed_and_its_disk_has_room() throws Exception {
        Path disk = folder.resolve("disk");
        ExitOnDatabaseClosed exit =
                new ExitOnDatabaseClosed(store, new DiskRoom(disk, 1), told::incrementAndGet, exits::release, failures);
        exit.look();
        assertThat(exit.closedBy()).isEmpty();

        database.closeByFullDisk();
        exit.look();
        exit.look();
        assertThat(exit.closedBy()).contains("No space left on device");
        assertThat(told).as("told that it is closed").hasValue(1);
        assertThat(exits.availablePermits()).as("while nothing can be written").isZero();

        Files.createDirectory(disk);
        FullDisk.makeRoom();
        exit.start();
        assertThat(exits.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        exit.look();
        exit.stop();
        assertThat(exits.availablePermits()).as("a second end").isZero();
        assertThat(failures.lastByThread()).isEmpty();
    }

    @Test
    void the_compaction_tells_once_that_it_fails() {
        DatabaseFileCompaction compaction = new DatabaseFileCompaction(store, failures);
        compaction.round();
        assertThat(lines.list).isEmpty();
        database.closeByFullDisk();
        compaction.round();
        compaction.round();
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("No space left on device");
        assertThat(lines.list.get(0).getThrowableProxy()).as("stack trace").isNull();
    }
}
