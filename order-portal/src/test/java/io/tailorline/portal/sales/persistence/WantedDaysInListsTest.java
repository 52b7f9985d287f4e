package io.tailorline.portal.sales.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.fake.FakeLays;
import io.tailorline.portal.fake.PlainShell;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The day on which a customer needs his suit, beside his order in the lists of all rooms. */
class WantedDaysInListsTest extends PortalTest {

    private static final LocalDate DAY = LocalDate.of(2096, 5, 6);
    private static final LocalDate DUE = LocalDate.of(2096, 4, 4);
    private static final String PLANNER = "planner:ledger";
    private static final String CUTTER = "cutter:shears";
    private static final String TAILOR = "tailor:needle";
    private static final String ADMIN = "admin:thimble";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource source;

    @Autowired
    private FakeLays lays;

    @Autowired
    private ArticleCatalogue catalogue;

    @Autowired
    private Stock stock;

    @Autowired
    private StockReservation reservations;

    private final String cloth = "cloth-" + UUID.randomUUID().toString().substring(0, 8);
    private SampleHouse house;
    private String order;
    private String other;

    @BeforeEach
    void anOrderThatNamesADayAndOneThatDoesNot() throws Exception {
        house = new SampleHouse(jdbc, json);
        catalogue.add(PlainShell.of(cloth, 4200, 14), "test");
        order = read(order(GOOD.substring(0, GOOD.lastIndexOf('}')) + ",\"wantedBy\":\"" + DAY + "\"}"))
                .path("id")
                .asText();
        other = goodOrder();
    }

    @AfterEach
    void leaveNothing() throws Exception {
        reservations.release(order);
        reservations.release(other);
        house.stock(false);
        lays.haveNone();
        catalogue.withdraw(cloth, catalogue.entry(cloth).orElseThrow().version(), "test");
    }

    /** In both languages, once for each place of the order on the page; the other order has none. */
    private void isSaid(String path, String account, int times) throws Exception {
        String mark = path.contains("?") ? "&" : "?";
        for (String[] words : new String[][] {{"en", "wanted by"}, {"zh", "客户要求日"}}) {
            String page = get(path + mark + "lang=" + words[0], account).body();
            assertThat(page).as(path).contains(order);
            assertThat(Pattern.compile(Pattern.quote("wanted\"><span>" + words[1] + "</span>")
                                    + "\\s*<time[^>]*datetime=\"" + DAY + "\"")
                            .matcher(page)
                            .results()
                            .count())
                    .as("%s in %s", path, words[0])
                    .isEqualTo(times);
        }
    }

    private static JsonNode of(JsonNode list, String field, String value) {
        for (JsonNode each : list) {
            if (each.path(field).asText().equals(value)) {
                return each;
            }
        }
        throw new AssertionError(value + " is not in " + list);
    }

    private void isRead(JsonNode list, String field) {
        assertThat(of(list, field, order).path("wantedBy").asText()).isEqualTo(DAY.toString());
        assertThat(of(list, field, other).has("wantedBy")).isFalse();
    }

    @Test
    void at_the_cutter() throws Exception {
        room.putJob(order, CutRoom.JobState.SCAN);
        room.putJob(other, CutRoom.JobState.QUEUED);
        isSaid("/cutroom", CUTTER, 1);
        isSaid("/cutroom/J-" + order, CUTTER, 1);
        isRead(read(get("/api/v1/cutroom/jobs", CUTTER)), "orderId");
        assertThat(read(get("/api/v1/cutroom/jobs/J-" + order, CUTTER))
                        .path("wantedBy")
                        .asText())
                .isEqualTo(DAY.toString());
        room.putDone(order, "All 5 pieces are cut.");
        isSaid("/cutroom", CUTTER, 1);
    }

    @Test
    void at_the_tailor() throws Exception {
        workshop.waitForReview(order, List.of(Notice.verbatim("Rare.")));
        workshop.waitForReview(other, List.of(Notice.verbatim("Rare.")));
        isSaid("/tailor?q=" + order, TAILOR, 1);
        isSaid("/tailor/" + order, TAILOR, 1);
        isRead(read(get("/api/v1/tailor/queue?limit=200", TAILOR)), "orderId");
    }

    @Test
    void in_the_lays_and_before_them() throws Exception {
        house.lays(true);
        lays.haveOneOf(order, order);
        isSaid("/workshop/lays", PLANNER, 2);
        JsonNode list = read(get("/api/v1/workshop/lays", PLANNER));
        assertThat(list.at("/lays/0/wantedBy").toString()).isEqualTo("{\"" + order + "\":\"" + DAY + "\"}");
        assertThat(list.at("/waiting/0/wantedBy").asText()).isEqualTo(DAY.toString());
        lays.haveOneOf(other, other);
        assertThat(read(get("/api/v1/workshop/lays", PLANNER)).at("/waiting/0").has("wantedBy"))
                .isFalse();
    }

    /** A roll that holds the order's cloth. */
    private String roll(Optional<String> onlyFor) {
        String roll = stock.receive(
                        new NewRoll(cloth, "", order, "", order, 4000, List.of(), "DOCK", "", onlyFor), "planner")
                .map(done -> done.roll().id(), why -> {
                    throw new AssertionError(why);
                });
        stock.inspect(roll, List.of(), "planner");
        stock.relax(roll, Duration.ZERO, "planner");
        return roll;
    }

    @Test
    void in_the_stock() throws Exception {
        house.stock(true);
        reservations.confirm(ClothRequest.of(order, Material.SHELL, cloth, 2700, DUE));
        reservations.confirm(ClothRequest.of(other, Material.SHELL, cloth, 2700, DUE));
        isSaid("/workshop/waiting", PLANNER, 1);
        isSaid("/workshop/stock/" + cloth, PLANNER, 1);
        isRead(read(get("/api/v1/workshop/reservations/waiting", PLANNER)), "order");
        reservations.release(other);
        String roll = roll(Optional.of(order));
        workshop.put(order, OrderState.NESTING);
        isSaid("/workshop/rolls/" + roll, PLANNER, 1);
        isSaid("/workshop/pick-list", CUTTER, 1);
        isSaid("/workshop/customers-cloth", PLANNER, 1);
        assertThat(of(read(get("/api/v1/workshop/customers-cloth", PLANNER)), "owner", order)
                        .path("wantedBy")
                        .asText())
                .isEqualTo(DAY.toString());
        assertThat(of(read(get("/api/v1/workshop/reservations", PLANNER)), "order", order)
                        .path("wantedBy")
                        .asText())
                .isEqualTo(DAY.toString());
        assertThat(read(get("/api/v1/workshop/rolls/" + roll, PLANNER))
                        .at("/reservations/0/wantedBy")
                        .asText())
                .isEqualTo(DAY.toString());
        assertThat(get("/workshop/pick-list.csv", PLANNER).body())
                .contains("," + order + ",shell,2700,,table-1," + DUE + "," + DAY + "\r\n");
    }

    @Test
    void at_what_an_administrator_decides() throws Exception {
        long number = parked.park(order, "cut-done", "failed 3 times: a bug", "{\"type\": \"cut-done\"}");
        isSaid("/admin/messages", ADMIN, 1);
        String api = "/api/v1/admin/messages";
        JsonNode listed = of(read(get(api, ADMIN)).path("messages"), "orderId", order);
        assertThat(List.of(listed, read(get(api + "/" + number, ADMIN))))
                .allSatisfy(each -> assertThat(each.path("wantedBy").asText()).isEqualTo(DAY.toString()));
    }

    /** Outside a transaction each statement takes a connection. */
    private static final class CountedConnections extends DelegatingDataSource {

        private final AtomicInteger taken = new AtomicInteger();

        private CountedConnections(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            taken.incrementAndGet();
            return super.getConnection();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "40, 1"})
    void one_statement_reads_the_days_of_a_whole_list(int length, int statements) {
        CountedConnections counted = new CountedConnections(source);
        List<String> list =
                Stream.iterate(order, last -> last + "x").limit(length).toList();
        assertThat(new StoredWantedDays(JdbcClient.create(counted)).of(list, Function.identity()))
                .hasSize(Math.min(length, 1));
        assertThat(counted.taken).hasValue(statements);
    }
}
