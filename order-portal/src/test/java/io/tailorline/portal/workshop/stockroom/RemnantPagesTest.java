package io.tailorline.portal.workshop.stockroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.nesting.marker.FreeRectangle;
import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.fake.DraftingRemnants;
import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.fake.PlainShell;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.portal.workshop.stock.RemnantDesk;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import io.tailorline.workflow.workshop.stock.remnant.Leftover;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

/** What cuts leave, as a planner puts it away and finds it again, by the pages and over REST. */
class RemnantPagesTest extends PortalTest {

    private SampleHouse house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ArticleCatalogue catalogue;

    @Autowired
    private Stock stock;

    @Autowired
    private StockReservation reservations;

    @Autowired
    private Remnants remnants;

    @Autowired
    private StockRoom room;

    @Autowired
    private RemnantDesk desk;

    @Autowired
    private StockWords words;

    @Autowired
    private WantedDays wantedDays;

    @Autowired
    private PieceNames names;

    private PageVisitor planner;
    private final String order = "TL-" + UUID.randomUUID().toString().substring(0, 8);
    private final String cloth = "cloth-" + order.substring(3);

    @BeforeEach
    void keepRemnants() throws Exception {
        house = new SampleHouse(jdbc, json);
        house.stock(true, true);
        remnants.prepare();
        catalogue.add(PlainShell.of(cloth, 4200, 14), "test");
        planner = new PageVisitor("http://127.0.0.1:" + port);
        planner.signIn("planner", "ledger");
    }

    /** Other tests of the same server know of no stock and not of this cloth. */
    @AfterEach
    void keepNothing() throws Exception {
        house.stock(false);
        catalogue.withdraw(cloth, catalogue.entry(cloth).orElseThrow().version(), "test");
    }

    /** Of a roll that is cut for the order: its end of 1.30 m. */
    private Leftover end() {
        String roll = stock.receive(
                        new NewRoll(cloth, "", order, "", order, 4000, List.of(), "DOCK", "", Optional.empty()),
                        "planner")
                .map(done -> done.roll().id(), why -> {
                    throw new AssertionError(why);
                });
        stock.inspect(roll, List.of(), "planner");
        stock.relax(roll, Duration.ZERO, "planner");
        reservations.confirm(ClothRequest.of(order, Material.SHELL, cloth, 2700, LocalDate.of(2027, 1, 7)));
        reservations.consume(new CutFromRoll(order, Material.SHELL, "", Optional.of(roll), 2640, 60, "table-1"));
        String lot = stock.find(roll).orElseThrow().lot().id();
        remnants.born(
                new ClothCut(order, Material.SHELL, "", cloth, lot, roll, 0, 2640, 60, 1300, "table-1"),
                Optional.empty());
        return leftovers().get(0);
    }

    private List<Leftover> leftovers() {
        return remnants.leftovers().stream()
                .filter(one -> one.order().equals(order))
                .toList();
    }

    private HttpResponse<String> act(String number, String action, String... fields) throws Exception {
        return planner.send("/workshop/remnants", "/workshop/remnants/" + number + "/" + action, fields);
    }

    @Test
    void where_no_remnants_are_kept_there_is_no_page_and_no_way_to_it() throws Exception {
        assertThat(planner.open("/workshop/stock").body()).contains("/workshop/remnants");
        house.stock(true, false);
        assertThat(planner.open("/workshop/stock").body()).doesNotContain("/workshop/remnants");
        assertThat(planner.open("/workshop/remnants").statusCode()).isEqualTo(404);
        offersNothing();
        assertThat(leftovers()).isEmpty();
    }

    private void offersNothing() {
        ClothCut cut = new ClothCut(order, Material.SHELL, "", "navy-twill", "L-1", "R-1", 0, 2600, 60, 900, "t");
        assertThat(remnants.born(cut, Optional.of(new FreeRectangle(0, 0, 900, 900))))
                .isEmpty();
    }

    @Test
    void an_end_is_labelled_put_away_and_found_in_the_list_with_what_it_makes() throws Exception {
        Leftover end = end();
        String page = planner.open("/workshop/remnants?lang=en").body();
        assertThat(page).contains(end.number(), "1.30 × 1.50", "end of roll " + end.roll());
        assertThat(planner.open("/workshop/remnants/" + end.number() + "/label.pdf")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> nowhere = act(end.number(), "put-away", "place", "nowhere");
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("NOWHERE");
        stock.setPlace(new Place("BENCH-R", Place.Kind.TABLE, "", 0));
        assertThat(act(end.number(), "put-away", "place", "bench-r").body()).contains("BENCH-R is a table");
        assertThat(act(end.number(), "put-away", "place", "dock").statusCode()).isEqualTo(302);
        assertThat(planner.open("/workshop/remnants").body())
                .contains(end.number() + " is put away at DOCK", "/workshop/rolls/" + end.number() + "#measure");
        assertThat(planner.open("/workshop/rolls/" + end.number()).body()).contains("id=\"measure\"");
        assertThat(planner.open("/workshop/remnants").body()).doesNotContain("is put away at");
        assertThat(leftovers()).isEmpty();
        assertThat(stock.find(end.number()).orElseThrow().roll().parent()).contains(end.roll());
        String list = planner.open("/workshop/remnants?lang=en").body();
        assertThat(list)
                .contains("/workshop/rolls/" + end.number(), "a pair of trousers")
                .contains(end.lot() + " (" + order + ")");
        assertThat(planner.open("/workshop/remnants.csv").body())
                .contains(end.number() + "," + cloth + ",", ",1300,1500,", " EUR,trousers,");
        assertThat(planner.open("/workshop/remnants?lang=zh").body()).contains("待入位", "余料");
        assertThat(act(end.number(), "put-away", "place", "DOCK").statusCode()).isEqualTo(302);
    }

    /** Page and file answer at once. */
    @Test
    void while_the_sizes_are_drafted_leftovers_are_shown_and_remnants_are_told_to_come() throws Exception {
        Leftover end = end();
        RemnantPages pages =
                new RemnantPages(room, DraftingRemnants.of(remnants), desk, words, Instant::now, wantedDays, names);
        Model model = new ConcurrentModel();
        assertThat(pages.list("age", model, Locale.ENGLISH)).isEqualTo("workshop/remnants");
        assertThat(model.getAttribute("drafting")).isEqualTo(true);
        assertThat(model.getAttribute("leftovers"))
                .asInstanceOf(InstanceOfAssertFactories.list(LeftoverRow.class))
                .extracting(LeftoverRow::number)
                .contains(end.number());
        assertThatThrownBy(pages::csv)
                .isInstanceOfSatisfying(
                        NoStockPage.class, none -> assertThat(none.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
    }

    @Test
    void what_is_thrown_away_needs_a_reason_and_a_panel_is_not() throws Exception {
        Leftover end = end();
        assertThat(act(end.number(), "throw-away", "reason", " ").statusCode()).isEqualTo(422);
        HttpResponse<String> panel = act(end.number(), "throw-away", "reason", "dirty");
        assertThat(panel.body()).contains("panel of lot " + end.lot());
        remnants.bundled(order);
        assertThat(act(end.number(), "throw-away", "reason", "dirty").statusCode())
                .isEqualTo(302);
        assertThat(stock.ledger(end.roll()))
                .last()
                .matches(line -> line.reason().equals("dirty"));
        assertThat(act(end.number(), "throw-away", "reason", "dirty").body()).contains("already");
    }
}
