package io.tailorline.portal.observed;

import static io.tailorline.portal.observed.ObservedServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.database.CompressedText;
import io.tailorline.workflow.platform.logging.OrderInLog;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a server says of itself while one suit is cut and everything that can go wrong with another one does. */
@TestInstance(Lifecycle.PER_CLASS)
class ObservedServerTest {

    private static final Set<String> WAY = Set.of(
            "http post /api/v1/orders",
            "checkMeasurements",
            "draftPattern",
            "takeCloth",
            "receive " + Topology.NEST_QUEUE,
            "receive " + Topology.EVENT_QUEUE,
            "planCut",
            "sendToTable",
            "receive " + Topology.tableQueue("table-1"));

    private static final Path MESSAGES = Path.of("..", "docs", "messages");

    private static final String NAME = "Canaria Vogelsang";
    private static final String MAIL = "canary.mail@example.org";
    private static final String PASSWORD = "canary-password-1";
    private static final String POISON = "canary-in-a-message";
    private static final String WAIST = "1187.43";

    private ObservedServer server;

    @BeforeAll
    void open() throws Exception {
        server = ObservedServer.open();
        cutOneSuit();
        goWrong();
    }

    @AfterAll
    void close() throws IOException {
        server.close();
    }

    private String cut;
    private String job;

    private void cutOneSuit() throws Exception {
        ObjectNode order = server.order();
        order.putObject("customer").put("name", NAME).put("email", MAIL);
        HttpResponse<String> answer = server.placed(order.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        cut = server.read(answer).path("id").asText();
        CutRoom room = server.bean(CutRoom.class);
        CutRoom.Job waiting = await(
                "a job that waits for its roll",
                () -> room.jobs().stream()
                        .filter(one -> one.orderId().equals(cut) && one.state() == CutRoom.JobState.SCAN)
                        .findFirst());
        job = waiting.jobId();
        room.scan(job, waiting.roll(), "operator");
        room.start(job, ClothCheck.MARKS, "operator");
        reaches(cut, OrderState.CUT);
    }

    private void reaches(String id, OrderState state) throws InterruptedException {
        await(
                "order %s is %s".formatted(id, state),
                () -> server.bean(OrderToCut.class).find(id).filter(order -> order.state() == state));
    }

    /** An order that is refused, one that fails in a step, passwords, messages that cannot be read or processed. */
    private void goWrong() throws Exception {
        server.placed("{\"customer\":{\"name\":\"" + NAME + "\"");
        ObjectNode refused = server.order();
        refused.putObject("customer").put("name", NAME).put("email", "no mail " + NAME);
        assertThat(server.placed(refused.toString()).statusCode()).isEqualTo(422);
        server.send(server.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=tailor&password=" + PASSWORD)));
        server.send(server.request("/api/v1/tailor/queue?note=" + PASSWORD)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("tailor:" + PASSWORD).getBytes(StandardCharsets.UTF_8))));
        failInAStep();
        poison();
    }

    private void failInAStep() throws Exception {
        ObjectNode order = server.order();
        ((ObjectNode) order.path("body").path("measurements")).put("waistGirth", Double.parseDouble(WAIST));
        String id = server.read(server.placed(order.toString())).path("id").asText();
        TailorDesk desk = server.bean(TailorDesk.class);
        await("order %s waits for a tailor".formatted(id), () -> desk.task(id));
        JdbcClient database = server.bean(JdbcClient.class);
        database.sql("update production.order_document set content = ? where order_id = ? and kind = 'PATTERN'")
                .params(CompressedText.of("{\"schema\":\"" + POISON + "\"}"), id)
                .update();
        desk.approve(id, "tailor");
        reaches(id, OrderState.INCIDENT);
    }

    private void poison() throws Exception {
        long before = server.bean(MessageParking.class).parked();
        publish(Topology.NESTER, Topology.EVENT_KEY, "{\"type\":\"" + POISON + "\"}");
        publish(Topology.NESTER, Topology.EVENT_KEY, POISON);
        String event = Files.readString(MESSAGES.resolve("cut-done.example.json"));
        publish(
                Topology.NESTER,
                Topology.EVENT_KEY,
                event.replaceFirst("\"pieces\": \\d+", "\"pieces\": \"" + POISON + "\""));
        String command = Files.readString(MESSAGES.resolve("nest-marker.example.json"));
        publish(
                Topology.COMMANDS,
                Topology.NEST_KEY,
                command.replaceFirst("\"quantity\": 2", "\"quantity\": \"" + POISON + "\""));
        await(
                "three messages are parked",
                () -> Optional.of(server.bean(MessageParking.class).parked()).filter(parked -> parked >= before + 3));
        await(
                "the nester has given up",
                () -> Optional.of(server.scrape())
                        .filter(scrape -> scrape.value("tailorline_nest_answers_total", "outcome=\"failed\"") == 1));
    }

    private void publish(String exchange, String key, String body) {
        server.bean(RabbitTemplate.class)
                .send(
                        exchange,
                        key,
                        MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8))
                                .build());
    }

    @Test
    void one_trace_id_leads_from_the_request_to_the_last_event_of_the_table() throws Exception {
        String trace = trace("Order %s: marker-made".formatted(cut));
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(trace("Job %s waits for table".formatted(job))).isEqualTo(trace);

        await("the spans of the whole way", () -> {
            Set<String> found = server.spans().stream()
                    .filter(span -> span.getTraceId().equals(trace))
                    .map(SpanData::getName)
                    .collect(Collectors.toSet());
            return found.containsAll(WAY) ? Optional.of(found) : Optional.empty();
        });
    }

    @Test
    void the_number_of_an_order_finds_its_story_in_every_role() throws Exception {
        List<JsonNode> story = server.logLines().stream()
                .filter(line -> line.path(OrderInLog.FIELD).asText().equals(cut))
                .toList();

        assertThat(story)
                .extracting(line -> line.path("message").asText())
                .contains(
                        "Order %s: RECEIVED".formatted(cut),
                        "Order %s: marker-made".formatted(cut),
                        "Order %s: PLANNED".formatted(cut),
                        "Order %s: cut-started on table-1".formatted(cut),
                        "Order %s: cut-done on table-1".formatted(cut),
                        "Order %s: CUT".formatted(cut));
    }

    @Test
    void no_line_of_an_order_is_in_the_trace_of_another() throws Exception {
        String trace = trace("Order %s: marker-made".formatted(cut));
        List<String> strangers = new ArrayList<>();
        for (JsonNode line : server.logLines()) {
            String message = line.path("message").asText();
            boolean ofTheOrder = message.contains(cut) || message.contains(job);
            boolean byStaff = message.contains(" by operator");
            if (!byStaff && ofTheOrder != line.path("traceId").asText().equals(trace)) {
                strangers.add(line.toString());
            }
        }
        assertThat(strangers).isEmpty();
    }

    private String trace(String message) throws IOException {
        return server.logLines().stream()
                .filter(line -> line.path("message").asText().startsWith(message))
                .map(line -> line.path("traceId").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no log line '" + message + "' in " + server.logText()));
    }

    @Test
    void a_problem_names_the_trace_that_its_log_lines_have() throws Exception {
        assertThat(server.read(server.placed("{}")).path("traceId").asText()).matches("[0-9a-f]{32}");
        JsonNode unknown = server.read(server.send(server.request("/api/v1/nothing")));
        assertThat(unknown.path("traceId").asText()).matches("[0-9a-f]{32}");
    }

    @Test
    void a_caller_does_not_choose_the_trace() throws Exception {
        String foreign = "0af7651916cd43dd8448eb211c80319c";
        HttpResponse<String> answer = server.send(server.request("/api/v1/nothing")
                .header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(foreign)));
        assertThat(server.read(answer).path("traceId").asText())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(foreign);
    }

    @Test
    void nothing_that_a_person_entered_is_in_a_log_line_a_meter_or_a_trace() {
        String log = server.logText();
        assertThat(log).contains("no marker").contains("Parked message").contains("ENGINE-");
        assertThat(server.observed("/metrics").statusCode()).isEqualTo(200);
        for (String canary : List.of(NAME, "Vogelsang", MAIL, PASSWORD, POISON, WAIST)) {
            assertThat(log).as("log").doesNotContain(canary);
            assertThat(server.observed("/metrics").body()).as("metrics").doesNotContain(canary);
            assertThat(server.spans().toString()).as("traces").doesNotContain(canary);
        }
    }

    @Test
    void health_with_all_details_is_on_the_port_of_the_metrics() throws Exception {
        JsonNode health = server.read(server.observed("/health"));
        assertThat(health.at("/components/outbox/details/waiting").isInt()).isTrue();
        JsonNode front = await(
                "the server is up: a busy one is down at times",
                () -> front().filter(answer -> answer.path("status").asText().equals("UP")));
        assertThat(front.has("components")).as("details for everybody").isFalse();
        assertThat(server.send(server.request("/metrics")).statusCode()).isIn(401, 403, 404);
        assertThat(server.send(server.request("/actuator/prometheus")).statusCode())
                .isIn(401, 403, 404);
    }

    @Test
    void the_staff_and_nobody_else_is_told_each_part_of_the_server_with_its_licence() throws Exception {
        String path = "/actuator/sbom/application";
        String tailor = Base64.getEncoder().encodeToString("tailor:needle".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = server.send(server.request(path).header("Authorization", "Basic " + tailor));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode bill = server.read(answer);

        List<String> ours = new ArrayList<>();
        List<String> withoutLicence = new ArrayList<>();
        for (JsonNode part : bill.path("components")) {
            String name = part.path("name").asText();
            if (part.path("group").asText().equals("io.tailorline")) {
                ours.add(name + " " + part.at("/licenses/0/license/id").asText());
            }
            if (part.path("licenses").isEmpty()) {
                withoutLicence.add(name);
            }
        }

        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.path("components")).hasSizeGreaterThan(100);
        assertThat(ours)
                .containsExactlyInAnyOrder(
                        "pattern-engine Apache-2.0",
                        "nesting-optimizer Apache-2.0",
                        "cutter-driver Apache-2.0",
                        "workflows Apache-2.0");
        assertThat(withoutLicence).isEmpty();
        assertThat(server.send(server.request(path)).statusCode()).isEqualTo(401);
    }

    private Optional<JsonNode> front() {
        try {
            return Optional.of(server.read(server.send(server.request("/actuator/health"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void the_meters_tell_what_has_happened() throws Exception {
        Scrape scrape = await(
                "a sample of the parts that work together",
                () -> Optional.of(server.scrape())
                        .filter(each -> each.value("tailorline_ready") == 1
                                && each.value("tailorline_table_connected", "table=\"table-1\"") == 1
                                && each.value("tailorline_queue_consumers", "queue=\"tailorline.nest.v2\"") > 0));
        assertThat(scrape.value("tailorline_orders_accepted_total")).isEqualTo(2);
        assertThat(scrape.value("tailorline_orders_entered_total", "state=\"cut\""))
                .isEqualTo(1);
        assertThat(scrape.value("tailorline_orders_refused_total", "reason=\"not-json\""))
                .isEqualTo(1);
        assertThat(scrape.value("tailorline_stage_seconds_count", "stage=\"cut\""))
                .isEqualTo(1);
        assertThat(scrape.value("tailorline_computing_seconds_count")).isEqualTo(1);
        assertThat(scrape.value("tailorline_nest_answers_total", "outcome=\"made\""))
                .isEqualTo(1);
        assertThat(scrape.value("tailorline_nest_answers_total", "outcome=\"failed\""))
                .isEqualTo(1);
        assertThat(scrape.value("tailorline_nest_utilisation_sum")).isBetween(0.3, 1.0);
        assertThat(scrape.value("tailorline_table_pieces_total")).isGreaterThan(10);
        assertThat(scrape.value("tailorline_table_cut_seconds_total"))
                .isBetween(
                        scrape.value("tailorline_table_predicted_seconds_total") * 0.9,
                        scrape.value("tailorline_table_predicted_seconds_total") * 1.1);
        assertThat(scrape.value("tailorline_dead_letters_total")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void what_is_asked_for_every_few_seconds_is_found_out() throws Exception {
        await(
                "the incident is sampled",
                () -> Optional.of(server.scrape())
                        .filter(scrape -> scrape.value("tailorline_incidents") == 1
                                && scrape.value("tailorline_orders", "state=\"incident\"") == 1));
    }

    /** The pauses of the collector are a meter only from the first one on. */
    @Test
    void every_metric_of_rules_and_dashboard_exists() throws Exception {
        Set<String> names = await("a pause of the collector", () -> {
            System.gc();
            return Optional.of(server.scrape().names()).filter(each -> each.contains("jvm_gc_pause_seconds_sum"));
        });
        assertThat(Monitoring.metricsNamed()).hasSizeGreaterThan(20).isSubsetOf(names);
        assertThat(Monitoring.metricsDocumented()).hasSizeGreaterThan(20).isSubsetOf(names);
    }

    @Test
    void promtool_finds_no_fault_in_a_scrape() throws Exception {
        Promtool.checkMetrics(server.observed("/metrics").body());
    }
}
