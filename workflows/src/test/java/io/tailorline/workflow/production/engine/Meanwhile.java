package io.tailorline.workflow.production.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database in which one does something, on another thread and to its end, just before another writes. */
public final class Meanwhile extends DelegatingDataSource implements AutoCloseable {

    private static final String VERSIONED =
            "update (production\\.cut_order|patternroom\\.specification|cutroom\\.cut_job)";

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final AtomicReference<Interruption> next = new AtomicReference<>();

    private record Interruption(Predicate<String> before, Runnable action) {}

    public Meanwhile(DataSource database) {
        super(database);
    }

    /** Once, before the first statement of whatever thread that writes this. */
    public void before(Predicate<String> sql, Runnable action) {
        next.set(new Interruption(sql, action));
    }

    /** Before the first write, or lock, of the thread that asks for it. */
    void before(Runnable action) {
        Thread mine = Thread.currentThread();
        before(sql -> isWrite(sql) && Thread.currentThread() == mine, action);
    }

    /** Whether nothing was done meanwhile: the other did not write. */
    boolean isStillToCome() {
        return next.getAndSet(null) != null;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepare((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void prepare(String statement) throws Exception {
        String sql = statement.strip().toLowerCase(Locale.ROOT);
        if (sql.matches("(?s)" + VERSIONED + "\\b.*") && !sql.contains("version = version + 1")) {
            throw new AssertionError("Writes a row without its version: " + statement);
        }
        Interruption interruption = next.get();
        if (interruption != null && interruption.before.test(sql) && next.compareAndSet(interruption, null)) {
            other.submit(interruption.action).get(2, TimeUnit.MINUTES);
        }
    }

    static boolean isWrite(String sql) {
        return sql.startsWith("insert")
                || sql.startsWith("update")
                || sql.startsWith("delete")
                || sql.endsWith("for update");
    }

    @Override
    public void close() {
        other.shutdownNow();
    }
}
