package io.tailorline.workflow.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.supervision.ThreadFailures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of H2 in which every commit leaves old pages behind. */
class DatabaseFileCompactionTest {

    private static final int DOCUMENTS = 400;
    private static final int DOCUMENT_BYTES = 10_000;

    @TempDir
    private Path folder;

    private JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:unused", "sa", "");
    private JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void open() {
        database = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve("db") + ";WRITE_DELAY=0;RETENTION_TIME=600000", "sa", "");
        jdbc = JdbcClient.create(database);
    }

    @AfterEach
    void close() {
        database.dispose();
    }

    private long fileBytes() throws IOException {
        return Files.size(folder.resolve("db.mv.db"));
    }

    /** Every second document is replaced again and again, the others stay: chunks of which a part is in use. */
    private void fill() {
        jdbc.sql("create table document (id int primary key, content bytea, version int)")
                .update();
        Random chance = new Random(12);
        for (int id = 0; id < DOCUMENTS; id++) {
            byte[] content = new byte[DOCUMENT_BYTES];
            chance.nextBytes(content);
            jdbc.sql("insert into document values (?, ?, 0)")
                    .params(id, content)
                    .update();
            for (int version = 1; version < 5; version++) {
                jdbc.sql("update document set version = ? where id = ?")
                        .params(version, id / 2)
                        .update();
            }
        }
    }

    @Test
    void the_file_shrinks_to_what_it_holds_while_it_is_open() throws IOException {
        fill();
        long before = fileBytes();
        long held = (long) DOCUMENTS * DOCUMENT_BYTES;
        assertThat(before).as("file of %d bytes of documents", held).isGreaterThan(3 * held);

        jdbc.sql("set retention_time 10").update();
        DatabaseFileCompaction compaction =
                new DatabaseFileCompaction(database, new ThreadFailures(new SimpleMeterRegistry(), Clock.systemUTC()));
        compaction.start();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> fileBytes() < 2 * held);
        } finally {
            compaction.stop();
        }
        assertThat(jdbc.sql("select sum(octet_length(content)) from document")
                        .query(Long.class)
                        .single())
                .isEqualTo(held);
        assertThat(jdbc.sql("select count(*) from document where version = 4")
                        .query(Long.class)
                        .single())
                .isEqualTo(DOCUMENTS / 2);
    }
}
