package io.tailorline.workflow.platform.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that have a version: each change compares the version that its transaction has seen first, and sets the next.
 * Nobody locks a row to read it; whoever comes second is told, and his transaction changes nothing.
 */
public final class VersionedRows {

    private final JdbcClient jdbc;
    private final String table;
    private final String key;

    /** @param key column that names a row */
    public VersionedRows(JdbcClient jdbc, String table, String key) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key;
    }

    /** The transaction decides about the row in this version, unless it has seen an earlier one. */
    public void seen(String id, long version) {
        inTransaction().ifPresent(seen -> seen.putIfAbsent(id, version));
    }

    /** Compares the version and sets the next: for a decision about the row that writes only elsewhere. */
    public void touch(String id) {
        change(id, "", List.of());
    }

    /**
     * Sets the next version of all rows for which this holds, by one statement; what others have begun is committed
     * then. What the transaction has seen of the table before counts no longer: it reads again what it decides about.
     */
    public void touchAll(String condition) {
        jdbc.sql("update %s set version = version + 1 where %s".formatted(table, condition))
                .update();
        inTransaction().ifPresent(Map::clear);
    }

    /**
     * Changes the row, if there is one.
     *
     * @param columns as {@code state = ?, fault = null}
     * @throws OptimisticLockingFailureException when it was changed since the transaction has seen it
     */
    public void change(String id, String columns, List<? extends @Nullable Object> values) {
        Optional<Map<String, Long>> known = inTransaction();
        Optional<Long> seen =
                known.flatMap(versions -> Optional.ofNullable(versions.get(id))).or(() -> stored(id));
        if (seen.isEmpty()) {
            return;
        }
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(id);
        all.add(seen.get());
        int changed = jdbc.sql("update %s set version = version + 1%s%s where %s = ? and version = ?"
                        .formatted(table, columns.isEmpty() ? "" : ", ", columns, key))
                .params(all)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException(
                    "'%s' of %s was changed since it was read in version %d.".formatted(id, table, seen.get()));
        }
        known.ifPresent(versions -> versions.put(id, seen.get() + 1));
    }

    private Optional<Long> stored(String id) {
        return jdbc.sql("select version from %s where %s = ?".formatted(table, key))
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** By row, of the transaction that this thread is in. */
    private Optional<Map<String, Long>> inTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        Seen seen = (Seen) TransactionSynchronizationManager.getResource(table);
        if (seen == null) {
            seen = new Seen(table);
            TransactionSynchronizationManager.bindResource(table, seen);
            TransactionSynchronizationManager.registerSynchronization(seen);
        }
        return Optional.of(seen.versions);
    }

    /** What one transaction has seen of a table; another within it begins anew. */
    private static final class Seen implements TransactionSynchronization {

        private final String table;
        private final Map<String, Long> versions = new HashMap<>();

        private Seen(String table) {
            this.table = table;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(table);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(table, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(table);
        }
    }
}
