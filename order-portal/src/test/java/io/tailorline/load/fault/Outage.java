package io.tailorline.load.fault;

import io.tailorline.load.servers.PostgresServer;
import io.tailorline.load.servers.RabbitServer;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.SmallDisk;
import io.tailorline.load.servers.WrongClock;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Something that an installation needs is away for a while and comes back.
 *
 * @param name in reports
 * @param ordersGoOn whether orders are taken all the same
 */
public record Outage(String name, boolean ordersGoOn, Step begin, Step end) {

    /** Begins or ends it. */
    public interface Step {
        void take() throws IOException, ServerFault, SQLException;
    }

    /** The server process is ended; its port is closed. */
    public static Outage stopped(PostgresServer server) {
        return new Outage("postgres-stopped", false, server::stop, server::restart);
    }

    /** The server holds its connections and says nothing. */
    public static Outage suspended(PostgresServer server) {
        return new Outage(
                "postgres-silent",
                false,
                () -> server.process().suspend(),
                () -> server.process().resume());
    }

    /** Reads are answered, writes are refused. */
    public static Outage readOnly(PostgresServer server) {
        return new Outage("postgres-read-only", false, () -> readOnly(server, "on"), () -> readOnly(server, "off"));
    }

    private static void readOnly(PostgresServer server, String value) throws SQLException {
        server.execute("postgres", "alter system set default_transaction_read_only = " + value);
        server.execute("postgres", "select pg_reload_conf()");
    }

    /** The broker is ended; orders wait in the outbox. */
    public static Outage stopped(RabbitServer server) {
        return new Outage("rabbit-stopped", true, server::stop, server::restart);
    }

    /** The broker holds its connections and says nothing. */
    public static Outage suspended(RabbitServer server) {
        return new Outage(
                "rabbit-silent",
                true,
                () -> server.process().suspend(),
                () -> server.process().resume());
    }

    /**
     * Nothing more can be written where the database is. PostgreSQL that cannot write its log ends by itself, and so
     * does a process with an embedded database when there is room again.
     *
     * @param database empty when it is embedded
     */
    public static Outage full(SmallDisk disk, Optional<PostgresServer> database) {
        return new Outage("disk-full", false, disk::fill, () -> {
            disk.free();
            if (database.isPresent()) {
                database.get().restartIfEnded();
            }
        });
    }

    /** The clock of the application jumps by an hour, and back again. */
    public static Outage clock(WrongClock clock, int hours) {
        return new Outage("clock%+dh".formatted(hours), true, () -> clock.set(hours * 3600), () -> clock.set(0));
    }
}
