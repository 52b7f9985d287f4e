package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.production.recovery.AwaitedCloth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The processes that stand at {@code awaitCloth}, of orders and of their further materials. */
final class CamundaAwaitedCloth implements AwaitedCloth {

    private static final String WAITING = """
            select o.order_id from act_ru_execution here
            join act_ru_execution instance on instance.id_ = here.proc_inst_id_
            join production.cut_order o on o.order_id = instance.business_key_
            where here.act_id_ = 'awaitCloth'
            order by o.due, o.created_at, o.order_id
            """;

    private final JdbcClient jdbc;

    CamundaAwaitedCloth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> waiting() {
        return jdbc.sql(WAITING).query(String.class).list();
    }
}
