package io.tailorline.workflow.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of PostgreSQL by the number of its cluster, its timeline and its own number: a restore to an instant or to
 * the last commit begins a new timeline, a dump is loaded into another database. Failing over to a standby begins a new
 * timeline too; then the gateways tell the same as the database knows.
 */
public record PostgresIdentity(JdbcClient jdbc) implements DataIdentity {

    @Override
    public boolean isOf(String stored) {
        return stored.equals(current());
    }

    @Override
    public String current() {
        return jdbc.sql("""
                        select s.system_identifier || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) || '/' || d.oid
                        from pg_control_system() s, pg_database d where d.datname = current_database()
                        """).query(String.class).single();
    }
}
