package io.tailorline.portal.workshop.lays;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.fake.FakeLays;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.production.Lays;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.HouseSettings;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lays as a planner sees them: while they are turned on, with their orders and what they saved. */
class LayListTest extends PortalTest {

    private static final String API = "/api/v1/workshop/lays";
    private static final String PAGE = "/workshop/lays";
    private static final String PLANNER = "planner:ledger";
    private static final Instant THEN = Instant.parse("2026-12-02T08:00:00Z");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FakeLays lays;

    @BeforeEach
    void twoLays() throws Exception {
        turn(true);
        lays.have(
                List.of(
                        new Lays.Lay(
                                "LAY-00000002",
                                THEN,
                                OrderState.WAITING_TABLE,
                                List.of("TL-4F7K-22", "TL-9QXM-33"),
                                Optional.of("table-1"),
                                Optional.of(5870.0),
                                Optional.of(270.0)),
                        new Lays.Lay(
                                "LAY-00000001",
                                THEN,
                                OrderState.CUT,
                                List.of("TL-AAAA-22", "TL-BBBB-33", "TL-CCCC-44"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                List.of(new Lays.WaitingOrder("TL-WAIT-55", THEN)),
                new Lays.Saved(1, 3));
    }

    /** Other tests of the same server know of no lays. */
    @AfterEach
    void none() throws Exception {
        turn(false);
        lays.have(List.of(), List.of(), new Lays.Saved(0, 0));
    }

    private void turn(boolean on) throws Exception {
        HouseSettings settings = new HouseSettings(false, false, false, on, Set.of(), Map.of(), Map.of());
        jdbc.sql("insert into workshop.house_settings (version, settings, changed_at, changed_by)"
                        + " select coalesce(max(version), 0) + 1, ?, ?, 'test' from workshop.house_settings")
                .params(json.writeValueAsString(settings), THEN.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void each_names_its_orders_and_what_was_saved_is_told() throws Exception {
        HttpResponse<String> answer = get(API, PLANNER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode list = read(answer);
        assertThat(list.at("/lays/0/orders/1").asText()).isEqualTo("TL-9QXM-33");
        assertThat(list.at("/lays/0/state").asText()).isEqualTo("waiting-table");
        assertThat(list.at("/lays/1").has("lengthMm")).isFalse();
        assertThat(list.at("/saved/starts").asInt()).isEqualTo(2);
        // two markers less, each with two ends of 30 mm
        assertThat(list.at("/saved/endsMm").asDouble()).isEqualTo(120);
        assertThat(Instant.parse(list.at("/waiting/0/until").asText())).isEqualTo(THEN.plusSeconds(4 * 3600));
    }

    @Test
    void the_page_says_the_same_in_both_languages() throws Exception {
        HttpResponse<String> page = get(PAGE, PLANNER);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "LAY-00000002",
                        "TL-4F7K-22",
                        "5.87",
                        "TL-WAIT-55",
                        "cut so far: 1, of 3 orders",
                        "0.12 m",
                        PAGE);
        HttpResponse<String> chinese = send(as(PLANNER, request(PAGE).header("Accept-Language", "zh-CN")));
        assertThat(chinese.body()).contains("1 个合排，共 3 个订单");
    }

    @Test
    void a_house_that_lays_each_alone_has_neither() throws Exception {
        turn(false);
        HttpResponse<String> off = get(API, PLANNER);
        assertThat(off.statusCode()).isEqualTo(409);
        assertThat(read(off).path("type").asText()).isEqualTo("urn:tailorline:problem:lays-off");
        assertThat(get(PAGE, PLANNER).statusCode()).isEqualTo(404);
        assertThat(get("/workshop/articles", PLANNER).body()).doesNotContain(PAGE);
    }
}
