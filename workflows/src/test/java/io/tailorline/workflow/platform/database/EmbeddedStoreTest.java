package io.tailorline.workflow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** H2 on a disk that is full: what is acknowledged is in the file, and a store that was closed stays closed. */
class EmbeddedStoreTest {

    @TempDir
    private Path folder;

    private DatabaseOnFullDisk database;
    private EmbeddedStore store;

    @BeforeEach
    void open() throws SQLException {
        database = new DatabaseOnFullDisk(folder);
        store = new EmbeddedStore(database.pool());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_forced_is_in_the_file() throws Exception {
        database.order(1);
        store.force();
        assertThat(database.isInFile(1)).isTrue();
        assertThat(store.closedBy()).isEmpty();
        store.requireNoFailedWrite();
    }

    /**
     * A write has failed and its thread is about to close the store, but another writes at this moment and holds the
     * store's lock: the store is open still, and what H2 commits now is not written any more.
     */
    @Test
    void nothing_is_acknowledged_while_the_store_is_being_closed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            FullDisk.Held one = FullDisk.holdNextWrite();
            Future<?> first = threads.submit(() -> orderInVain(1));
            one.awaitBegin();
            Thread second = new Thread(() -> orderInVain(2), "second");
            second.start();
            await().atMost(60, TimeUnit.SECONDS).until(() -> waitsForStore(second));
            FullDisk.Held other = FullDisk.holdNextWrite();
            one.fail();
            other.awaitBegin();

            Future<?> acknowledged = threads.submit(store::force);
            assertThatThrownBy(store::requireNoFailedWrite).isInstanceOf(DataAccessResourceFailureException.class);
            assertThatThrownBy(() -> acknowledged.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(DataAccessResourceFailureException.class);
            other.fail();
            first.get(60, TimeUnit.SECONDS);
            second.join();
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.isInFile(1)).isFalse();
        assertThat(database.isInFile(2)).isFalse();
    }

    private void orderInVain(int number) {
        assertThatThrownBy(() -> database.order(number)).isInstanceOf(SQLException.class);
    }

    private static boolean waitsForStore(Thread order) {
        return order.getState() == Thread.State.WAITING
                && Arrays.stream(order.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(MVStore.class.getName()));
    }

    @Test
    void a_store_that_could_not_be_written_stays_closed_when_there_is_room_again() {
        database.closeByFullDisk();
        FullDisk.makeRoom();
        assertThat(store.closedBy())
                .hasValueSatisfying(
                        why -> assertThat(DatabaseFault.rootMessage(why)).isEqualTo("No space left on device"));
        assertThatThrownBy(store::force)
                .satisfies(failed -> assertThat(DatabaseFault.isCauseOf(failed)).isTrue());
    }

    @Test
    void a_database_that_closed_in_order_with_its_last_connection_is_open_with_the_next() throws Exception {
        DataSource direct = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("other"), "sa", "");
        EmbeddedStore other = new EmbeddedStore(direct);
        try (Connection next = direct.getConnection()) {
            assertThat(next.isValid(1)).isTrue();
            other.force();
            assertThat(other.closedBy()).isEmpty();
        }
    }

    @Test
    void what_h2_throws_at_the_failed_write_is_a_fault_of_the_database() {
        FullDisk.fill();
        assertThatThrownBy(() -> database.order(1))
                .hasRootCauseMessage("No space left on device")
                .satisfies(failed -> assertThat(DatabaseFault.isCauseOf(failed))
                        .as("%s", failed)
                        .isTrue());
    }
}
