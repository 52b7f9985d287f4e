package io.tailorline.workflow.production.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The diagrams that open orders began with, read from the engine's tables before there is an engine. */
final class RunningDiagrams {

    private static final String DIAGRAMS = """
            select d.id_, b.bytes_ from act_re_procdef d
            join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
            where exists (select 1 from act_ru_execution e where e.proc_def_id_ = d.id_)
            order by d.version_
            """;

    private static final String ORDERS = """
            select business_key_ from act_ru_execution
            where proc_def_id_ = ? and business_key_ is not null order by business_key_
            """;

    private final JdbcClient jdbc;

    RunningDiagrams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param orders those that are open, by number */
    record Running(DiagramContract contract, List<String> orders) {}

    List<Running> all() {
        return jdbc.sql(DIAGRAMS).query((row, number) -> new Stored(row.getString(1), row.getBytes(2))).list().stream()
                .map(stored -> new Running(DiagramContract.of(stored.diagram), orders(stored.id)))
                .toList();
    }

    private List<String> orders(String definition) {
        return jdbc.sql(ORDERS).param(definition).query(String.class).list();
    }

    private record Stored(String id, byte[] diagram) {}
}
