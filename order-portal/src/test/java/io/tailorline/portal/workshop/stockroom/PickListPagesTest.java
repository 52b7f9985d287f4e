package io.tailorline.portal.workshop.stockroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rolls to fetch, as planner and cutter see and take them, by the page and over REST. */
class PickListPagesTest extends PortalTest {

    private static final String PAGE = "/workshop/pick-list";
    private static final String API = "/api/v1/workshop/pick-list";
    private static final LocalDate DUE = LocalDate.of(2027, 1, 7);

    private SampleHouse house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stock stock;

    @Autowired
    private StockReservation reservations;

    private PageVisitor cutter;
    private final String order = "TL-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void countTheCloth() throws Exception {
        house = new SampleHouse(jdbc, json);
        house.stock(true);
        stock.setPlace(new Place("CART-1", Place.Kind.CART, "", 0));
        stock.setPlace(new Place("TABLE-1", Place.Kind.TABLE, "", 0));
        cutter = new PageVisitor("http://127.0.0.1:" + port);
        cutter.signIn("cutter", "shears");
    }

    @AfterEach
    void countNothing() {
        reservations.release(order);
        house.stock(false);
    }

    /** A roll of the order's own. */
    private String roll(Duration rest) {
        String roll = stock.receive(
                        new NewRoll(
                                "navy-twill", "", order, "", order, 4000, List.of(), "DOCK", "", Optional.of(order)),
                        "planner")
                .map(done -> done.roll().id(), why -> {
                    throw new AssertionError(why);
                });
        stock.inspect(roll, List.of(), "planner");
        stock.relax(roll, rest, "planner");
        reservations.confirm(ClothRequest.of(order, Material.SHELL, "navy-twill", 2700, DUE));
        return roll;
    }

    private Optional<JsonNode> listed(String roll) throws Exception {
        for (JsonNode pick : read(get(API, "cutter:shears"))) {
            if (pick.path("roll").asText().equals(roll)) {
                return Optional.of(pick);
            }
        }
        return Optional.empty();
    }

    private HttpResponse<String> take(String... fields) throws Exception {
        return cutter.send(PAGE, PAGE, fields);
    }

    @Test
    void only_works_on_their_way_to_a_table_are_listed() throws Exception {
        String roll = roll(Duration.ZERO);
        workshop.put(order, OrderState.TAILOR_REVIEW);
        assertThat(listed(roll)).isEmpty();
        workshop.put(order, OrderState.NESTING);
        JsonNode pick = listed(roll).orElseThrow();
        assertThat(pick.path("where").asText()).isEqualTo("fetch");
        assertThat(pick.path("place").asText()).isEqualTo("DOCK");
        assertThat(pick.path("needs")).hasSize(1);
        JsonNode need = pick.path("needs").get(0);
        assertThat(need.path("order").asText()).isEqualTo(order);
        assertThat(need.path("material").asText()).isEqualTo("shell");
        assertThat(need.path("lengthMm").asDouble()).isEqualTo(2700);
        assertThat(need.path("due").asText()).isEqualTo("2027-01-07");
        assertThat(cutter.open(PAGE + ".csv").body())
                .contains("\r\n" + roll + ",fetch,DOCK,")
                .contains("," + order + ",shell,2700,,table-1,2027-01-07,\r\n");
        assertThat(cutter.open("/cutroom").body()).contains("href=\"" + PAGE + "\"");
        workshop.put(order, OrderState.CUTTING);
        assertThat(listed(roll)).isEmpty();
    }

    @Test
    void no_order_is_read_by_itself() throws Exception {
        String roll = roll(Duration.ZERO);
        workshop.put(order, OrderState.NESTING);
        workshop.reads(order);
        assertThat(listed(roll)).isPresent();
        assertThat(workshop.reads(order)).containsExactly("standing");
    }

    @Test
    void a_cutter_takes_a_roll_by_a_tap_or_a_scan_to_a_cart_and_to_a_table() throws Exception {
        String roll = roll(Duration.ZERO);
        workshop.put(order, OrderState.PLANNED);
        assertThat(cutter.open(PAGE + "?lang=en").body())
                .contains("To fetch", roll, order, "2.70 m", "Navy twill")
                .doesNotContain("/workshop/rolls/", "/workshop/receive");
        assertThat(take("to", "CART-1", "tapped", roll, "roll", "").statusCode())
                .isEqualTo(302);
        assertThat(listed(roll).orElseThrow().path("place").asText()).isEqualTo("CART-1");
        assertThat(take("to", "TABLE-1", "roll", roll.toLowerCase(Locale.ROOT)).statusCode())
                .isEqualTo(302);
        assertThat(stock.find(roll).orElseThrow().roll().state()).isEqualTo(RollState.AT_TABLE);
        assertThat(listed(roll).orElseThrow().path("where").asText()).isEqualTo("at-table");
        assertThat(stock.ledger(roll)).last().matches(line -> line.by().equals("cutter"));
        assertThat(cutter.open(PAGE + "?lang=zh").body()).contains("取布单", "已在裁台");
    }

    @Test
    void a_roll_is_taken_to_carts_and_tables_alone() throws Exception {
        String roll = roll(Duration.ZERO);
        HttpResponse<String> dock = take("to", "DOCK", "roll", roll);
        assertThat(dock.statusCode()).isEqualTo(422);
        assertThat(dock.body()).contains("CART-1, TABLE-1");
        assertThat(take("to", "CART-1", "roll", " ").statusCode()).isEqualTo(422);
        assertThat(take("to", "CART-1", "roll", "R-0").statusCode()).isEqualTo(422);
        assertThat(stock.find(roll).orElseThrow().roll().place()).isEqualTo("DOCK");
    }

    @Test
    void a_roll_that_a_job_waits_for_tells_its_table_and_a_lost_one_since_when() throws Exception {
        String roll = roll(Duration.ZERO);
        workshop.put(order, OrderState.WAITING_TABLE);
        room.putJobOn(order, roll);
        JsonNode needs = listed(roll).orElseThrow().path("needs");
        assertThat(needs.findValuesAsText("job")).containsExactly("J-" + order);
        assertThat(needs.findValuesAsText("table")).containsExactly("table-1");
        stock.lost(roll, "planner");
        JsonNode lost = listed(roll).orElseThrow();
        assertThat(lost.path("where").asText()).isEqualTo("lost");
        assertThat(lost.path("lostSince").asText())
                .isEqualTo(stock.ledger(roll)
                        .get(stock.ledger(roll).size() - 1)
                        .at()
                        .toString());
        assertThat(cutter.open(PAGE + "?lang=en").body()).contains("Not in their place", "lost since");
    }

    @Test
    void a_roll_that_rests_says_until_when() throws Exception {
        String roll = roll(Duration.ofHours(72));
        workshop.put(order, OrderState.NESTING);
        assertThat(listed(roll).orElseThrow().has("restsUntil")).isTrue();
        assertThat(cutter.open(PAGE + "?lang=en").body()).contains("rests until");
    }

    @Test
    void it_is_for_planner_and_cutter_and_only_while_cloth_is_counted() throws Exception {
        assertThat(get(API, "planner:ledger").statusCode()).isEqualTo(200);
        assertThat(get(API, "tailor:needle").statusCode()).isEqualTo(403);
        PageVisitor planner = new PageVisitor("http://127.0.0.1:" + port);
        planner.signIn("planner", "ledger");
        assertThat(planner.open("/workshop/articles").body()).contains(PAGE);
        house.stock(false);
        assertThat(cutter.open("/cutroom").body()).doesNotContain(PAGE);
        assertThat(cutter.open(PAGE + ".csv").statusCode()).isEqualTo(404);
        assertThat(planner.open("/workshop/articles").body()).doesNotContain(PAGE);
        assertThat(planner.open(PAGE).statusCode()).isEqualTo(404);
        assertThat(get(API, "cutter:shears").statusCode()).isEqualTo(409);
    }
}
