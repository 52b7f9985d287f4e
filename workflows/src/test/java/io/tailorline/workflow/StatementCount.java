package io.tailorline.workflow;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what an in-memory database is asked, by its own statistics. */
public final class StatementCount {

    private final JdbcClient jdbc;

    private StatementCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on. */
    public static StatementCount begin(JdbcClient jdbc) {
        jdbc.sql("set query_statistics false").update();
        jdbc.sql("set query_statistics true").update();
        return new StatementCount(jdbc);
    }

    /** The queries of a table since then, each as often as it was run. */
    public List<String> queriesOf(String table) {
        return jdbc.sql("""
                        select sql_statement, execution_count from information_schema.query_statistics
                        where sql_statement like ? order by sql_statement
                        """)
                .param("select %" + table + " %")
                .query((row, number) -> "%d x %s".formatted(row.getInt(2), row.getString(1)))
                .list();
    }
}
