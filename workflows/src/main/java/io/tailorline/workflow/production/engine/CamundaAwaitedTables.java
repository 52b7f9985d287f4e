package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.production.recovery.LostCloth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The processes that stand at {@code tableAnswers}, of orders and of their further materials. */
final class CamundaAwaitedTables implements LostCloth.AwaitedTables {

    private static final String WAITING = """
            select distinct instance.business_key_ from act_ru_execution here
            join act_ru_execution instance on instance.id_ = here.proc_inst_id_
            where here.act_id_ = 'tableAnswers' and instance.business_key_ is not null
            order by instance.business_key_
            """;

    private final JdbcClient jdbc;

    CamundaAwaitedTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> waiting() {
        return jdbc.sql(WAITING).query(String.class).list();
    }
}
