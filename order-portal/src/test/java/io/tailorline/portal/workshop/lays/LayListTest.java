package io.tailorline.portal.workshop.lays;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.fake.FakeLays;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpResponse;
import java.time.Instant;
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

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FakeLays lays;

    private SampleHouse house;

    @BeforeEach
    void twoLays() {
        house = new SampleHouse(jdbc, json);
        house.lays(true);
        lays.haveTwo();
    }

    /** Other tests of the same server know of no lays. */
    @AfterEach
    void none() {
        house.lays(false);
        lays.haveNone();
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
        assertThat(Instant.parse(list.at("/waiting/0/until").asText())).isEqualTo(FakeLays.THEN.plusSeconds(4 * 3600));
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
        house.lays(false);
        HttpResponse<String> off = get(API, PLANNER);
        assertThat(off.statusCode()).isEqualTo(409);
        assertThat(read(off).path("type").asText()).isEqualTo("urn:tailorline:problem:lays-off");
        assertThat(get(PAGE, PLANNER).statusCode()).isEqualTo(404);
        assertThat(get("/workshop/articles", PLANNER).body()).doesNotContain(PAGE);
    }
}
