package io.tailorline.portal.sales.cloth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers and orders of a house that counts its cloth, over HTTP; every suit needs 2750 mm. */
class OrderedClothTest extends PortalTest {

    private static final String CLOTH = "navy-twill";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stock stock;

    @Autowired
    private StockReservation reservations;

    @Autowired
    private OrderPromises promises;

    private SampleHouse house;
    private int tickets;

    @BeforeEach
    void turnTheStockOn() throws Exception {
        house = new SampleHouse(jdbc, json);
        house.stock(true);
        for (String table :
                List.of("reservation", "order_lot", "cloth_wait", "stock_entry", "cloth_roll", "cloth_lot")) {
            jdbc.sql("delete from workshop." + table).update();
        }
    }

    /** Other tests of the same server know of no stock. */
    @AfterEach
    void turnTheStockOff() {
        house.stock(false);
    }

    private String roll(String dyeLot, double mm) {
        String id = stock.receive(
                        new NewRoll(
                                CLOTH,
                                "",
                                dyeLot,
                                "",
                                UUID.randomUUID() + "-" + ++tickets,
                                mm,
                                List.of(),
                                "DOCK",
                                "",
                                Optional.empty()),
                        "li")
                .map(done -> done.roll().id(), refusal -> {
                    throw new AssertionError(refusal);
                });
        stock.inspect(id, List.of(), "li");
        stock.relax(id, Duration.ZERO, "li");
        return id;
    }

    private HttpResponse<String> posted(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private ObjectNode good() throws Exception {
        return ((ObjectNode) json.readTree(GOOD)).put("fabricId", CLOTH);
    }

    private JsonNode quoted(String body) throws Exception {
        HttpResponse<String> answer = posted("/api/v1/quotes", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer);
    }

    private HttpResponse<String> ordered(JsonNode quote) throws Exception {
        return posted(
                "/api/v1/orders",
                good().put("quote", quote.at("/quote").asText()).toString());
    }

    private static LocalDate day(JsonNode answer) {
        return LocalDate.parse(answer.at("/day").asText());
    }

    private String placed(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer).at("/id").asText();
    }

    private List<State> soft() {
        return reservations.active().stream().map(Reservation::state).toList();
    }

    @Test
    void an_offer_holds_its_cloth_and_the_order_that_is_placed_by_it_has_the_same_cloth() throws Exception {
        roll("1", 3000);
        JsonNode quote = quoted(good().toString());
        Reservation held = reservations.active().get(0);
        assertThat(held.state()).isEqualTo(State.SOFT);
        String order = placed(ordered(quote));
        assertThat(reservations.of(order)).singleElement().satisfies(firm -> {
            assertThat(firm.id()).isEqualTo(held.id());
            assertThat(firm.state()).isEqualTo(State.FIRM);
        });
    }

    @Test
    void who_only_looks_holds_nothing_and_a_new_offer_takes_the_place_of_the_one_before() throws Exception {
        roll("1", 30000);
        quoted("{\"fabricId\":\"" + CLOTH + "\"}");
        assertThat(soft()).isEmpty();
        JsonNode first = quoted(good().toString());
        for (int n = 0; n < 20; n++) {
            first = quoted(good().put("quote", first.at("/quote").asText()).toString());
        }
        assertThat(soft()).containsExactly(State.SOFT);
    }

    @Test
    void without_cloth_the_day_is_the_one_on_which_it_has_come_and_the_order_waits() throws Exception {
        roll("1", 3000);
        LocalDate inTheHouse = day(quoted("{\"fabricId\":\"" + CLOTH + "\"}"));
        placed(posted("/api/v1/orders", good().toString()));
        JsonNode quote = quoted(good().toString());
        assertThat(quote.at("/dayParts/0/stage").asText()).isEqualTo("cloth");
        assertThat(day(quote)).isAfter(inTheHouse);
        String order = placed(ordered(quote));
        assertThat(reservations.waiting(order)).hasSize(1);
        assertThat(reservations.of(order)).isEmpty();
    }

    /** A planner and the customer read one day, and both move when a supplier confirms a later one. */
    @Test
    void who_waits_is_due_on_the_promised_day_which_follows_a_purchase_at_once() throws Exception {
        String order = placed(posted("/api/v1/orders", good().toString()));
        LocalDate comes = LocalDate.now(ZoneOffset.UTC).plusDays(200);
        stock.expect(NewRoll.of(CLOTH, "", UUID.randomUUID().toString(), 20_000), comes, "li");

        await().atMost(Duration.ofMinutes(3)).until(() -> promised(order).isAfter(comes));
        assertThat(due(order)).isEqualTo(promised(order));
    }

    private LocalDate promised(String order) {
        return promises.find(order).orElseThrow().now().day();
    }

    private LocalDate due(String order) {
        return reservations.waiting(order).get(0).request().due();
    }

    @Test
    void an_order_whose_cloth_is_gone_since_it_was_offered_is_told_so_and_not_taken() throws Exception {
        String roll = roll("1", 3000);
        JsonNode quote = quoted(good().toString());
        stock.lost(roll, "li");
        HttpResponse<String> refused = ordered(quote);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(read(refused).at("/type").asText()).isEqualTo("urn:tailorline:problem:quote-cloth-gone");
        assertThat(reservations.waiting()).isEmpty();
        // the next offer says by when, and is taken
        JsonNode later = quoted(good().toString());
        assertThat(day(later)).isAfter(day(quote));
        assertThat(reservations.waiting(placed(ordered(later)))).hasSize(1);
    }

    @Test
    void an_order_that_came_without_an_offer_and_is_refused_holds_nothing() throws Exception {
        roll("1", 3000);
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        HttpResponse<String> refused =
                posted("/api/v1/orders", good().put("wantedBy", tomorrow).toString());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(read(refused).at("/errors/0/code").asText()).startsWith("day-not-kept");
        assertThat(soft()).isEmpty();
    }

    @Test
    void trousers_of_a_later_day_come_from_the_lot_of_the_jacket() throws Exception {
        String old = roll("1", 6000);
        JsonNode jacket = read(posted("/api/v1/orders", good().toString()));
        roll("2", 2800);
        ObjectNode order = good();
        order.putObject("asOrder").put("id", jacket.at("/id").asText()).put("secret", "A".repeat(22));
        HttpResponse<String> refused = posted("/api/v1/orders", order.toString());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(read(refused).at("/errors/0/code").asText()).isEqualTo("as-order-unknown");
        order.putObject("asOrder")
                .put("id", jacket.at("/id").asText())
                .put("secret", jacket.at("/secret").asText());
        String trousers = placed(posted("/api/v1/orders", order.toString()));
        assertThat(reservations.of(trousers))
                .singleElement()
                .satisfies(one -> assertThat(one.roll()).isEqualTo(old));
    }

    @Test
    void who_cancels_gives_his_cloth_to_who_waits_longest_for_it() throws Exception {
        roll("1", 3000);
        JsonNode first = read(posted("/api/v1/orders", good().toString()));
        String second = placed(posted("/api/v1/orders", good().toString()));
        assertThat(reservations.waiting(second)).hasSize(1);
        HttpResponse<String> cancelled =
                send(request("/api/v1/orders/" + first.at("/id").asText() + "/cancel")
                        .header("Order-Secret", first.at("/secret").asText())
                        .header("Tailorline-Request", "1")
                        .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
        assertThat(reservations.active()).isEmpty();
        assertThat(reservations.sweep()).extracting(Reservation::order).containsExactly(second);
        assertThat(reservations.waiting()).isEmpty();
    }

    @Test
    void another_cloth_is_reserved_with_the_change_and_the_one_before_is_free() throws Exception {
        roll("1", 3000);
        JsonNode order = read(posted("/api/v1/orders", good().toString()));
        String id = order.at("/id").asText();
        String path = "/api/v1/orders/" + id + "/specification";
        String secret = order.at("/secret").asText();
        String version = read(send(request(path).header("Order-Secret", secret)))
                .at("/version")
                .asText();
        String other = "{\"fabricId\":\"tobacco-flannel\"}";
        HttpResponse<String> price = send(request(path + "/price")
                .header("Order-Secret", secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(other)));
        ObjectNode wanted = (ObjectNode) json.readTree(other);
        wanted.put("quote", read(price).at("/quote").asText());
        HttpResponse<String> changed = send(request(path)
                .header("Order-Secret", secret)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(wanted.toString())));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(reservations.active()).as("nothing of the twill is held").isEmpty();
        assertThat(reservations.waiting(id))
                .singleElement()
                .satisfies(wait -> assertThat(wait.request().article()).isEqualTo("tobacco-flannel"));
    }

    /** 64 at the last suit of a roll: one has it, every other is dated for later cloth, none is lost. */
    @Test
    void sixty_four_at_the_last_metres_are_one_with_cloth_and_all_others_with_an_honest_day() throws Exception {
        roll("1", 3000);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        ExecutorService people = Executors.newFixedThreadPool(64);
        try {
            String order = good().toString();
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int n = 0; n < 64; n++) {
                answers.add(people.submit(() -> order(order)));
            }
            int withCloth = 0;
            int waiting = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                HttpResponse<String> one = answer.get();
                assertThat(one.statusCode()).as(one.body()).isIn(201, 409);
                if (one.statusCode() == 201) {
                    String id = read(one).at("/id").asText();
                    boolean has = reservations.of(id).stream().anyMatch(Reservation::isActive);
                    withCloth += has ? 1 : 0;
                    waiting += has ? 0 : 1;
                    if (!has) {
                        assertThat(reservations.waiting(id)).as(id).hasSize(1);
                        assertThat(day(read(one))).isAfter(today.plusDays(14));
                    }
                }
            }
            assertThat(withCloth).isEqualTo(1);
            assertThat(waiting).isGreaterThan(0);
        } finally {
            people.shutdownNow();
        }
        assertThat(reservations.active().stream().filter(one -> one.state() == State.FIRM))
                .hasSize(1);
    }
}
