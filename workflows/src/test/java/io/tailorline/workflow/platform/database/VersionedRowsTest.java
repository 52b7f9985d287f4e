package io.tailorline.workflow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.workflow.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who comes second is told, whatever transaction he is in, and nobody writes a versioned row otherwise. */
class VersionedRowsTest {

    /** Written out, or with a name to come. */
    private static final Pattern UNVERSIONED = Pattern.compile(
            "update\\s+(production\\.(cut_order|%s)|patternroom\\.(specification|%s)|cutroom\\.(cut_job|%s))\\b"
                    + "|merge\\s+into\\s+(production|patternroom|cutroom)\\.");

    private final TestDatabase database = new TestDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final VersionedRows rows = new VersionedRows(jdbc, "versioned", "id");

    @BeforeEach
    void two_rows() {
        jdbc.sql("create table versioned (id varchar(9) primary key, words varchar(99), version bigint not null)")
                .update();
        jdbc.sql("insert into versioned values ('a', '', 0), ('b', '', 0)").update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write(String id, String words) {
        rows.change(id, "words = ?", List.of(words));
    }

    private TransactionTemplate another() {
        TransactionTemplate another = new TransactionTemplate(database.transactions());
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return another;
    }

    @Test
    void a_row_that_another_transaction_has_changed_since_it_was_seen_is_not_written() {
        TransactionTemplate once = new TransactionTemplate(database.transactions());
        assertThatThrownBy(() -> once.executeWithoutResult(status -> {
                    rows.seen("a", 0);
                    another().executeWithoutResult(inner -> write("a", "first"));
                    write("a", "second");
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(words("a")).isEqualTo("first");
    }

    @Test
    void a_transaction_within_another_begins_anew_and_leaves_the_other_what_it_has_seen() {
        database.transaction().executeWithoutResult(status -> {
            write("a", "outer");
            another().executeWithoutResult(inner -> write("b", "inner"));
            write("a", "outer again");
        });
        assertThat(words("a") + ", " + words("b")).isEqualTo("outer again, inner");
    }

    @Test
    void whoever_waits_for_one_that_waits_for_him_begins_again() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = threads.submit(() -> inOrder(both, "a", "b"));
            Future<?> other = threads.submit(() -> inOrder(both, "b", "a"));
            one.get(2, TimeUnit.MINUTES);
            other.get(2, TimeUnit.MINUTES);
        } finally {
            threads.shutdownNow();
        }
        assertThat(jdbc.sql("select version from versioned")
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 2);
    }

    /** Both hold one row before either asks for the other's. */
    private void inOrder(CyclicBarrier both, String first, String second) {
        boolean[] met = new boolean[1];
        database.transaction().executeWithoutResult(status -> {
            write(first, "");
            if (!met[0]) {
                met[0] = true;
                meet(both);
            }
            write(second, "");
        });
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(60, TimeUnit.SECONDS);
        } catch (Exception missed) {
            throw new IllegalStateException(missed);
        }
    }

    @Test
    void whoever_inserts_the_same_key_at_the_same_time_begins_again_and_finds_it() {
        int[] tries = new int[1];
        database.transaction().executeWithoutResult(status -> {
            boolean isThere = tries[0]++ > 0;
            if (!isThere) {
                another()
                        .executeWithoutResult(inner -> jdbc.sql("insert into versioned values ('c', '', 0)")
                                .update());
                jdbc.sql("insert into versioned values ('c', '', 0)").update();
            }
        });
        assertThat(tries[0]).isEqualTo(2);
    }

    @Test
    void a_key_that_stays_taken_is_a_fault_after_a_few_tries() {
        int[] tries = new int[1];
        assertThatThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                    tries[0]++;
                    jdbc.sql("insert into versioned values ('a', '', 0)").update();
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(tries[0]).isEqualTo(3);
    }

    @Test
    void whoever_keeps_coming_second_gives_up_at_last() {
        int[] tries = new int[1];
        assertThatThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                    tries[0]++;
                    rows.seen("a", -1);
                    write("a", "never");
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(tries[0]).isEqualTo(100);
    }

    @Test
    void a_row_that_was_seen_before_all_were_changed_is_read_again() {
        database.transaction().executeWithoutResult(status -> {
            write("a", "first");
            rows.touchAll("id is not null");
            write("a", "second");
        });
        assertThat(words("a")).isEqualTo("second");
    }

    @Test
    void nobody_else_writes_orders_specifications_and_jobs() throws IOException {
        List<String> found = new ArrayList<>();
        for (String module : List.of("../workflows", "../order-portal")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> UNVERSIONED
                                .matcher(text(file))
                                .results()
                                .forEach(hit -> found.add(file.getFileName() + ": " + hit.group())));
            }
        }
        assertThat(found).isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String words(String id) {
        return jdbc.sql("select words from versioned where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
