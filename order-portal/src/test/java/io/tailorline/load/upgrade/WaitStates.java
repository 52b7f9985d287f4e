package io.tailorline.load.upgrade;

import io.tailorline.workflow.platform.database.StoredTables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order in every place of a diagram where one can wait, put there by the process engine itself. */
public final class WaitStates {

    private static final String DIAGRAM = "order-to-cut.bpmn";

    /** With the state that an order has there. */
    private static final Map<String, String> PLACES = places();

    private WaitStates() {}

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        Stream.of("checkMeasurements", "draftPattern").forEach(id -> places.put(id, "RECEIVED"));
        Stream.of("correctMeasurements", "reviewPattern", "decideNoMarker", "decideOverBudget", "decideNestingFailed")
                .forEach(id -> places.put(id, "TAILOR_REVIEW"));
        Stream.of("askForMarker", "awaitMarker", "readMarker", "askForTime", "awaitMarkerForTime")
                .forEach(id -> places.put(id, "NESTING"));
        Stream.of("planCut", "sendToTable").forEach(id -> places.put(id, "PLANNED"));
        Stream.of("tableAnswers", "decideNotStarted").forEach(id -> places.put(id, "WAITING_TABLE"));
        Stream.of("awaitCut", "finishCut", "decideCutFailed").forEach(id -> places.put(id, "CUTTING"));
        return places;
    }

    /** What diagrams ask while an order is put into its place. */
    public static final class NestTimeout {
        public String timeNestTimeout() {
            return "PT1M";
        }
    }

    /** @return the order in each place that the diagram has */
    public static Map<String, String> fill(DataSource database, boolean asNewer) throws IOException {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration
                .setDataSource(database)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE)
                .setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY)
                .setJobExecutorActivate(false);
        configuration.setBeans(Map.of("makeMarkerStep", new NestTimeout()));
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            JdbcClient jdbc = JdbcClient.create(database);
            String text = new ClassPathResource(DIAGRAM).getContentAsString(StandardCharsets.UTF_8);
            if (asNewer) {
                text = text.replace("outcome.ofMarker(markerOutcome)", "weighMarkerStep.weigh(orderId)");
                makeNewer(database, jdbc);
            }
            engine.getRepositoryService()
                    .createDeployment()
                    .addString(DIAGRAM, text)
                    .deploy();
            return fill(engine, jdbc, text);
        } finally {
            engine.close();
        }
    }

    private static Map<String, String> fill(ProcessEngine engine, JdbcClient jdbc, String diagram) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8)));
        List<String> there = PLACES.keySet().stream()
                .filter(id -> model.getModelElementById(id) != null)
                .toList();
        Map<String, String> orders = new LinkedHashMap<>();
        for (String place : there) {
            String order = "TL-TEST-%02d".formatted(orders.size() + 1);
            add(jdbc, order, PLACES.getOrDefault(place, ""));
            begin(engine, order, place);
            orders.put(place, order);
        }
        return orders;
    }

    private static void add(JdbcClient jdbc, String order, String state) {
        var day = Instant.parse("2026-11-30T00:00:00Z").atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into production.cut_order (order_id, state, reasons, due, created_at, changed_at)
                        values (?, ?, '[]', ?, ?, ?)
                        """).params(order, state, day.toLocalDate(), day, day).update();
        jdbc.sql("""
                        insert into patternroom.specification (order_id, body, style, fabric, roll, due, garments, cloth, sex,
                            asked, corrected, placed_at)
                        values (?, '{}', '{}', '{}', 'ROLL-1', ?, 'jacket', 'wool', 'MALE', '[]', '', ?)
                        """).params(order, day.toLocalDate(), day).update();
    }

    private static void begin(ProcessEngine engine, String order, String place) {
        engine.getRuntimeService()
                .createProcessInstanceByKey("order-to-cut")
                .businessKey(order)
                .setVariables(Map.of("orderId", order, "flagged", false))
                .startBeforeActivity(place)
                .execute(true, true);
    }

    private static void makeNewer(DataSource database, JdbcClient jdbc) {
        jdbc.sql("""
                        insert into %s ("installed_rank", "version", "description", "type", "script",
                            "checksum", "installed_by", "execution_time", "success")
                        values (900, '98', 'of a newer version', 'SQL', 'V98__of_a_newer_version.sql', 1, 'tailorline', 1, true)
                        """.formatted(StoredTables.stored(database, "production") + ".\"flyway_schema_history\""))
                .update();
        var day = Instant.parse("2026-11-30T00:00:00Z").atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        "insert into platform.written_by (version, schema_version, first_start, last_start) values ('9.0.0', 'cutroom 1, production 98', ?, ?)")
                .params(day, day)
                .update();
    }
}
