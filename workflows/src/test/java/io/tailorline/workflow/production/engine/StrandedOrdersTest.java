package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class StrandedOrdersTest {

    private final ProcessFixture process = new ProcessFixture();
    private final StrandedOrders found = new StrandedOrders(new DiagramSupport(name -> name.equals("readMarkerStep")
            ? Optional.empty()
            : Optional.of(bean(name).getClass())));

    @AfterEach
    void close() {
        process.close();
    }

    private Object bean(String name) {
        Object bean = process.beans().get(name);
        return bean == null ? "" : bean;
    }

    private void deploy(String from, String to) throws IOException {
        String own = new ClassPathResource("order-to-cut.bpmn").getContentAsString(StandardCharsets.UTF_8);
        process.engine
                .getRepositoryService()
                .createDeployment()
                .addString("order-to-cut.bpmn", own.replace(from, to))
                .deploy();
    }

    private void begin(String order) {
        process.engine.getRuntimeService().startProcessInstanceByKey(ProcessVariables.PROCESS, order);
    }

    @Test
    void only_diagrams_with_open_orders_count() throws IOException {
        deploy("outcome.ofMarker(markerOutcome)", "readMarkerStep.read(orderId)");
        assertThat(found.stranded(process.database.dataSource(), "PUBLIC")).isEmpty();

        begin("TL-2");
        begin("TL-1");
        deploy("no such text", "");
        begin("TL-3");

        assertThat(found.stranded(process.database.dataSource(), "PUBLIC"))
                .singleElement()
                .satisfies(stranded -> {
                    assertThat(stranded.orders()).containsExactly("TL-1", "TL-2");
                    assertThat(stranded.missing()).containsExactly("readMarkerStep.read with 1 argument");
                });
    }

    @Test
    void a_database_without_an_engine_has_no_orders() {
        JdbcDataSource empty = new JdbcDataSource();
        empty.setURL("jdbc:h2:mem:");
        assertThat(found.stranded(empty, "PUBLIC")).isEqualTo(List.of());
    }
}
