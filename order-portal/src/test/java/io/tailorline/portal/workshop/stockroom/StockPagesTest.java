package io.tailorline.portal.workshop.stockroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stock room's pages as a planner uses them without a script. */
class StockPagesTest extends PortalTest {

    private SampleHouse house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stock stock;

    @Autowired
    private StockReservation reservations;

    @Autowired
    private AuditTrail audit;

    private PageVisitor planner;
    private final String ticket = "T-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void countTheCloth() throws Exception {
        house = new SampleHouse(jdbc, json);
        house.stock(true);
        // none is left of what others have received, and nobody waits
        jdbc.sql("delete from workshop.cloth_wait").update();
        jdbc.sql("update workshop.cloth_roll set state = 'USED_UP' where article = 'charcoal-hopsack'")
                .update();
        planner = visitor("planner", "ledger");
    }

    @AfterEach
    void countNoCloth() {
        house.stock(false);
    }

    private PageVisitor visitor(String name, String password) throws Exception {
        PageVisitor visitor = new PageVisitor("http://127.0.0.1:" + port);
        visitor.signIn(name, password);
        return visitor;
    }

    /** A roll of 27.31 m that was looked over and has no fault, and what differs. */
    private Map<String, String> roll(String... other) {
        Map<String, String> typed = new LinkedHashMap<>(unseen());
        typed.put("lookedOver", "on");
        for (int i = 0; i < other.length; i += 2) {
            typed.put(other[i], other[i + 1]);
        }
        return typed;
    }

    /** The same, by somebody who has measured it and no more. */
    private Map<String, String> unseen() {
        return Map.of(
                "ticket", ticket,
                "article", "navy-twill",
                "dyeLot", "4471",
                "shade", "A",
                "ticketLength", "27.40",
                "length", "27.31",
                "width1", "150.5",
                "width2", "150.0",
                "width3", "150.8",
                "place", "DOCK");
    }

    private HttpResponse<String> receive(Map<String, String> typed) throws Exception {
        List<String> fields = new ArrayList<>();
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return planner.send("/workshop/receive", "/workshop/receive", fields.toArray(String[]::new));
    }

    private String received(String... other) throws Exception {
        HttpResponse<String> answer = receive(roll(other));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String way = answer.headers().firstValue("Location").orElseThrow();
        assertThat(way).matches("/workshop/rolls/[^/?]+\\?received");
        return way.replaceAll(".*/|\\?.*", "");
    }

    private HttpResponse<String> act(String roll, String action, String... fields) throws Exception {
        String page = "/workshop/rolls/" + roll;
        return planner.send(page, page + "/" + action, fields);
    }

    private StockedRoll stocked(String roll) {
        return stock.find(roll).orElseThrow();
    }

    private List<StockEntry.Kind> kinds(String roll) {
        return stock.ledger(roll).stream().map(StockEntry::kind).toList();
    }

    @Test
    void a_planner_expects_a_purchase_for_who_waits_and_says_that_any_lot_will_do() throws Exception {
        String order = "TL-" + ticket;
        String earlier = "TL-earlier-" + ticket;
        LocalDate due = LocalDate.of(2027, 1, 20);
        reservations.confirm(ClothRequest.of(earlier, Material.SHELL, "charcoal-hopsack", 2750, due));
        jdbc.sql("insert into workshop.order_lot (order_id, article, lot) values (?, 'charcoal-hopsack', 'L-GONE')")
                .param(earlier)
                .update();
        reservations.confirm(
                new ClothRequest(order, Material.SHELL, "", "charcoal-hopsack", 2750, 0, due, Optional.of(earlier)));
        try {
            String page = planner.open("/workshop/waiting").body();
            assertThat(page).contains(order, "of the lot of " + earlier, "Longest there is", "0.00 m");
            String[] purchase = {"article", "charcoal-hopsack", "ticket", ticket, "length", "20", "day", "2027-01-04"};
            HttpResponse<String> wrong = planner.send(
                    "/workshop/waiting",
                    "/workshop/waiting/expect",
                    "article",
                    "charcoal-hopsack",
                    "ticket",
                    ticket,
                    "length",
                    "20",
                    "day",
                    "soon");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("soon");
            assertThat(planner.send("/workshop/waiting", "/workshop/waiting/expect", purchase)
                            .statusCode())
                    .isEqualTo(302);
            assertThat(reservations.waiting(order).get(0).expected()).contains(LocalDate.of(2027, 1, 4));
            assertThat(planner.send("/workshop/waiting", "/workshop/waiting/" + order + "/any-lot")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(reservations.waiting(order).get(0).request().asOrder()).isEmpty();
            HttpResponse<String> again = planner.send("/workshop/waiting", "/workshop/waiting/" + order + "/any-lot");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("waits for no lot");
        } finally {
            reservations.release(order);
            reservations.release(earlier);
        }
    }

    @Test
    void without_a_counted_stock_every_page_says_so_and_nothing_more() throws Exception {
        house.stock(false);
        for (String path : new String[] {
            "/workshop/stock",
            "/workshop/stock/navy-twill",
            "/workshop/receive",
            "/workshop/rolls/R-1",
            "/workshop/rolls/R-1/label.pdf",
            "/workshop/places",
            "/workshop/waiting",
            "/workshop/customers-cloth",
            "/workshop/stock/navy-twill/rolls.csv"
        }) {
            HttpResponse<String> answer = planner.open(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("This house does not count its cloth.");
        }
    }

    @Test
    void a_roll_is_received_in_one_go_and_shows_its_usable_lengths() throws Exception {
        String id = received("flaw.0.at", "12.3", "flaw.0.across", "75", "flaw.0.kind", "hole", "flaw.0.wide", "900");
        assertThat(stocked(id).roll().state()).isEqualTo(RollState.RELAXING);
        assertThat(kinds(id)).contains(StockEntry.Kind.RECEIVE, StockEntry.Kind.INSPECT, StockEntry.Kind.RELAX);
        String page = planner.open("/workshop/rolls/" + id + "?lang=en").body();
        assertThat(page)
                .contains(
                        ">12.2 m<",
                        ">15.0 m<",
                        ">a suit<",
                        "m from the outer end",
                        "swatch cloth-navy-twill",
                        "1 flaw, ",
                        " points on 100 square metres",
                        "for 24 hours")
                .doesNotContain("1 flaws", "m²")
                .contains("resting", "12.30 m", "75.0 cm", "hole", "none was changed");
        assertThat(stocked(id).flaws().get(0).ring().minY()).isEqualTo(750 - 10 - 450);
        String article = planner.open("/workshop/stock/navy-twill").body();
        assertThat(article).contains(id, "Every ledger adds up.");
        String lot = "Lot " + stocked(id).lot().id() + " (4471)";
        assertThat(List.of(
                        page,
                        article,
                        planner.open("/workshop/stock?q=" + ticket).body()))
                .allMatch(shown -> shown.contains(lot));
        assertThat(article).contains("shade A");
        assertThat(planner.open("/workshop/stock").body()).contains("Navy twill", "Navy cupro lining", "a suit takes");
        assertThat(planner.open("/workshop/stock?lang=zh").body()).contains("藏青斜纹", "可用长度");
        assertThat(planner.open("/workshop/rolls/" + id).body())
                .contains("1 处疵点，每百平方米", "静置 24 小时")
                .doesNotContain("flaws,", "24 h");
        planner.open("/workshop/stock?lang=en");
    }

    @Test
    void a_roll_that_nobody_says_was_looked_over_waits_until_somebody_has() throws Exception {
        String way = receive(unseen()).headers().firstValue("Location").orElseThrow();
        String id = way.replaceAll(".*/|\\?.*", "");
        assertThat(stocked(id).roll().state()).isEqualTo(RollState.RECEIVED);
        assertThat(kinds(id)).containsExactly(StockEntry.Kind.RECEIVE, StockEntry.Kind.MEASURE);
        assertThat(planner.open(way + "&lang=en").body())
                .contains("Put its label on it", "Nobody has looked this roll over yet", "none may be promised now");
        assertThat(planner.open("/workshop/stock/navy-twill/rolls.csv").body()).contains("4471,A,received,no,DOCK");
        HttpResponse<String> seen = receive(roll());
        assertThat(seen.statusCode()).isEqualTo(422);
        assertThat(seen.body()).contains("id=\"say-lookedOver\"", "as roll " + id);
        assertThat(receive(unseen()).statusCode()).isEqualTo(302);
        String version = String.valueOf(stocked(id).roll().version());
        assertThat(act(id, "inspect", "version", version).statusCode()).isEqualTo(302);
        assertThat(stocked(id).roll().state()).isEqualTo(RollState.INSPECTED);
        assertThat(planner.open(way).body()).doesNotContain("Nobody has looked");
        assertThat(planner.open("/workshop/stock/navy-twill/rolls.csv").body()).contains("inspected,yes,DOCK");
    }

    @Test
    void a_flaw_that_is_typed_says_that_the_roll_was_looked_over() throws Exception {
        Map<String, String> typed = new LinkedHashMap<>(unseen());
        typed.putAll(Map.of("flaw.0.at", "12.3", "flaw.0.across", "75"));
        String id =
                receive(typed).headers().firstValue("Location").orElseThrow().replaceAll(".*/|\\?.*", "");
        assertThat(stocked(id).roll().state()).isEqualTo(RollState.RELAXING);
    }

    @Test
    void a_cloth_is_shown_as_the_shop_shows_it_a_lining_too() throws Exception {
        received();
        assertThat(planner.open("/workshop/stock").body())
                .contains("swatch cloth-navy-twill", "swatch cloth-navy-cupro");
        assertThat(planner.open("/workshop/stock/navy-twill").body()).contains("swatch cloth-navy-twill");
        assertThat(planner.open("/workshop/articles").body()).contains("swatch cloth-navy-twill");
        assertThat(planner.open("/cloths.css").body())
                .containsOnlyOnce(".cloth-navy-twill {")
                .contains(".cloth-grey-windowpane { --cloth: ", "repeating-linear-gradient(90deg, #8e949c")
                .contains(".cloth-navy-cupro { --cloth: ");
    }

    @Test
    void a_line_of_the_ledger_names_order_and_material_and_older_ones_are_folded() throws Exception {
        String id = received();
        String order = "TL-" + ticket;
        stock.relax(id, Duration.ZERO, "planner");
        reservations.confirm(ClothRequest.of(order, Material.SHELL, "navy-twill", 2700, LocalDate.of(2027, 1, 7)));
        reservations.consume(new CutFromRoll(order, Material.SHELL, "", Optional.of(id), 2640, 60, "table-1"));

        assertThat(planner.open("/workshop/rolls/" + id).body())
                .containsPattern("q=" + order + "\">" + order + "</a> *<span>suiting</span>")
                .containsPattern("<summary>[0-9]+ earlier lines</summary>")
                .doesNotContain(order + "/shell");
        assertThat(act(id, "recount", "length", "27", "reason", "").body())
                .containsOnlyOnce("<details class=\"fold deed\" open=\"open\">");
    }

    @Test
    void a_flaw_beyond_the_roll_is_told_at_its_line_and_nothing_is_half_done() throws Exception {
        HttpResponse<String> answer =
                receive(roll("flaw.0.at", "1", "flaw.0.across", "1", "flaw.2.at", "28.0", "flaw.2.across", "10"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"say-flaw.2\"", "No usable cloth lies at 28.0 m, 10 cm", "Nothing was received.")
                .contains("from 0 m to 27.31 m, 1.0 cm to 151.0 cm", "value=\"28.0\"");
        assertThat(stock.all()).noneMatch(roll -> roll.roll().ticket().equals(ticket));
    }

    @Test
    void what_cannot_be_read_or_is_not_there_stands_at_its_field() throws Exception {
        HttpResponse<String> answer = receive(roll("length", "long", "article", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"say-length\"", "long is no number. Expected: like 27.40 m.", "id=\"say-article\"");
        assertThat(receive(roll("place", "NOWHERE")).body()).contains("id=\"say-place\"", "There is no place NOWHERE.");
        assertThat(receive(roll("ticketLength", "10000")).body())
                .contains(
                        "id=\"say-ticketLength\"", "10000.00 m is no length of a roll. Expected: 0.001 m to 500.00 m");
        assertThat(receive(roll("length", "0")).body()).contains("id=\"say-length\"", "0.00 m is no length");
        for (String width : new String[] {"0", "-150", "1200.1"}) {
            HttpResponse<String> refused = receive(roll("width2", width));
            assertThat(refused.statusCode()).as(width).isEqualTo(422);
            assertThat(refused.body()).as(width).contains("id=\"say-width\"", "is no width of a roll");
        }
        assertThat(receive(roll("dyeLot", "x".repeat(81))).body())
                .contains("id=\"say-dyeLot\"", "This has 81 characters. Expected: at most 80.");
        assertThat(receive(roll("shade", "x".repeat(41))).body()).contains("id=\"say-shade\"");
    }

    @Test
    void an_impatient_finger_receives_once_and_what_is_other_than_before_is_told() throws Exception {
        String id = received();
        int lines = stock.ledger(id).size();
        assertThat(received()).isEqualTo(id);
        assertThat(stock.ledger(id)).hasSize(lines);
        HttpResponse<String> other = receive(roll("ticketLength", "26.00"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("id=\"say-ticketLength\"", "as roll " + id, "Nothing was changed");
        for (String[] otherwise : new String[][] {
            {"dyeLot", "9", "say-dyeLot"},
            {"length", "27.00", "say-length"},
            {"width2", "151", "say-width"},
            {"flaw.0.at", "3", "flaw.0.across", "1", "say-flaws"}
        }) {
            HttpResponse<String> refused = receive(roll(Arrays.copyOf(otherwise, otherwise.length - 1)));
            assertThat(refused.statusCode()).as(otherwise[0]).isEqualTo(422);
            assertThat(refused.body())
                    .as(otherwise[0])
                    .contains("id=\"" + otherwise[otherwise.length - 1] + "\"", "as roll " + id);
        }
        assertThat(stock.ledger(id)).hasSize(lines);
    }

    @Test
    void a_narrow_roll_without_a_flaw_is_received_and_held_until_it_is_released() throws Exception {
        String id = received("width2", "147.6");
        assertThat(stocked(id).roll().state()).isEqualTo(RollState.QUARANTINED);
        assertThat(planner.open("/workshop/stock/navy-twill").body())
                .contains("it is 147.6 cm wide, its article 150.0 cm");
        assertThat(planner.open("/workshop/stock/navy-twill?lang=zh").body()).contains("幅宽 147.6 厘米，面料应为 150.0 厘米");
        planner.open("/workshop/stock?lang=en");
        assertThat(act(id, "clear").statusCode()).isEqualTo(422);
        assertThat(planner.open("/workshop/rolls/" + id + "?received").body())
                .contains("is received and held: it is 147.6 cm wide")
                .doesNotContain("is in the stock");
        assertThat(act(id, "clear", "reason", "for waistcoats").statusCode()).isEqualTo(302);
        assertThat(stocked(id).roll().state()).isEqualTo(RollState.RELAXING);
        assertThat(stocked(id).roll().relaxedAt()).isPresent();
    }

    @Test
    void a_roll_that_is_narrower_than_the_widest_piece_says_so_also_when_it_is_released() throws Exception {
        String id = received("width2", "45.3");
        String narrow = "It is 45.3 cm wide. The widest piece of a suit in a usual size needs 45.4 cm";
        assertThat(planner.open("/workshop/rolls/" + id + "?received").body()).contains("and held", narrow);
        assertThat(act(id, "clear", "reason", "for facings").statusCode()).isEqualTo(302);
        assertThat(planner.open("/workshop/rolls/" + id).body()).contains(narrow);
        String wide = receivedAs(ticket + "-2", "width2", "45.4");
        assertThat(planner.open("/workshop/rolls/" + wide).body()).doesNotContain("widest piece", "too narrow");
        String narrowest = receivedAs(ticket + "-3", "width2", "20.0");
        stock.clear(narrowest, "for pockets", "planner");
        stock.relax(narrowest, Duration.ZERO, "planner");
        assertThat(planner.open("/workshop/rolls/" + narrowest).body())
                .contains("too narrow for a garment")
                .doesNotContain("small pieces");
    }

    private String receivedAs(String other, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("ticket", other));
        return received(all.toArray(String[]::new));
    }

    @Test
    void a_full_place_takes_no_more_and_a_table_takes_no_roll_that_comes() throws Exception {
        String shelf = "F-" + ticket.substring(2, 6);
        String table = "B-" + ticket.substring(2, 6);
        place(shelf, "shelf", "1");
        place(table, "table", "0");
        received("place", shelf);
        HttpResponse<String> full = receive(roll("ticket", ticket + "-2", "place", shelf));
        assertThat(full.body()).contains("id=\"say-place\"", "is full: it has room for 1");
        assertThat(receive(roll("ticket", ticket + "-2", "place", table)).body())
                .contains("id=\"say-place\"", "is a table; cloth is put away on: shelf");
        assertThat(planner.open("/workshop/places").body()).contains("1 of 1", "Takes");
    }

    private void place(String id, String kind, String slots) throws Exception {
        HttpResponse<String> place = planner.send(
                "/workshop/places", "/workshop/places", "id", id, "name", "", "kind", kind, "slots", slots);
        assertThat(place.statusCode()).isEqualTo(302);
    }

    @Test
    void a_roll_is_moved_counted_again_lost_and_found() throws Exception {
        String id = received();
        HttpResponse<String> place = planner.send(
                "/workshop/places", "/workshop/places", "id", "s1-4", "name", "Bay 1", "kind", "shelf", "slots", "40");
        assertThat(place.statusCode()).isEqualTo(302);
        assertThat(act(id, "move", "place", "S1-4").statusCode()).isEqualTo(302);
        assertThat(stocked(id).roll().place()).isEqualTo("S1-4");
        assertThat(act(id, "recount", "length", "27.10", "reason", "").body()).contains("Say why");
        assertThat(act(id, "recount", "length", "27.10", "reason", "end was damp")
                        .statusCode())
                .isEqualTo(302);
        assertThat(stocked(id).roll().currentMm()).isEqualTo(27_100);
        assertThat(act(id, "lost").statusCode()).isEqualTo(302);
        assertThat(stocked(id).roll().state()).isEqualTo(RollState.LOST);
        assertThat(planner.open("/workshop/rolls/" + id).body()).contains("/" + id + "/found");
        assertThat(act(id, "found", "place", "S1-4").statusCode()).isEqualTo(302);
        assertThat(stocked(id).roll().state()).isEqualTo(RollState.RELAXING);
        assertThat(act(id, "burn").statusCode()).isEqualTo(404);
        assertThat(audit.page(auditOf(id), 20))
                .hasSize(4)
                .allMatch(entry ->
                        entry.action().equals("roll-changed") && entry.account().equals("planner"))
                .extracting(AuditEntry::values)
                .allMatch(values -> values.matches(".*(move|recount|lost|found).*"));
        assertThat(audit.page(auditOf(ticket), 20))
                .extracting(AuditEntry::action)
                .containsExactly("roll-received");
        assertThat(audit.page(auditOf("S1-4"), 20))
                .extracting(AuditEntry::action)
                .contains("place-changed");
        assertThat(planner.open("/workshop/places").body()).contains("S1-4", "Bay 1");
        assertThat(planner.send("/workshop/places", "/workshop/places", "id", "a place")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void flaws_are_added_looked_over_and_taken_away_and_the_roll_is_measured_again() throws Exception {
        String id = received("flaw.0.at", "12.3", "flaw.0.across", "75", "flaw.0.kind", "hole");
        assertThat(act(id, "flaw", "flaw.0.at", "40", "flaw.0.across", "5").body())
                .contains(
                        "No usable cloth lies at 40 m, 5 cm",
                        "from 0 m to 27.31 m, 1.0 cm to 151.0 cm",
                        "value=\"40\"");
        assertThat(act(id, "flaw", "flaw.0.at", "20", "flaw.0.across", "5", "flaw.0.kind", "slub")
                        .statusCode())
                .isEqualTo(302);
        assertThat(stocked(id).flaws()).hasSize(2);
        String version = String.valueOf(stocked(id).roll().version());
        assertThat(act(id, "inspect", "version", "0", "keep.1", "yes").body()).contains("was changed meanwhile");
        assertThat(act(id, "inspect", "version", version, "keep.1", "yes", "flaw.0.at", "3", "flaw.0.across", "9")
                        .statusCode())
                .isEqualTo(302);
        assertThat(stocked(id).flaws())
                .extracting(flaw -> flaw.kind().code(), flaw -> flaw.ring().minX())
                .containsExactly(tuple("slub", 19_995.0), tuple("other", 2995.0));
        assertThat(act(id, "measure", "length", "0").body()).contains("0.00 m is no length", "0.001 m to 500.00 m");
        assertThat(act(id, "measure", "length", "27.25", "width1", "150", "width2", "149.9")
                        .statusCode())
                .isEqualTo(302);
        assertThat(stocked(id).roll().currentMm()).isEqualTo(27_250);
        assertThat(planner.open("/workshop/rolls/" + id + "?lang=zh").body()).contains("检查", "量布", "再加一个疵点");
        planner.open("/workshop/rolls/" + id + "?lang=en");
    }

    @Test
    void a_recount_below_what_is_reserved_is_refused_with_both_lengths_and_the_orders() throws Exception {
        String id = received();
        String order = "TL-" + ticket.substring(2, 6).toUpperCase() + "-22";
        reservations.confirm(ClothRequest.of(order, Material.SHELL, "navy-twill", 26_000, LocalDate.of(2027, 1, 15)));
        String holder = stock.all().stream()
                .filter(each -> each.reservations().stream()
                        .anyMatch(held -> held.order().equals(order)))
                .map(each -> each.roll().id())
                .findFirst()
                .orElseThrow();
        HttpResponse<String> answer = act(holder, "recount", "length", "20", "reason", "counted");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("20.00 m is less than the", "26.00 m", order);
        assertThat(planner.open("/workshop/rolls/" + holder).body()).contains(order, "reserved");
        reservations.release(order);
    }

    @Test
    void who_finds_no_cloth_is_listed_with_the_day_it_is_due() throws Exception {
        String order = "TL-WAIT-" + ticket.substring(2, 4).toUpperCase();
        reservations.confirm(ClothRequest.of(order, Material.LINING, "navy-cupro", 400_000, LocalDate.of(2027, 2, 3)));
        assertThat(planner.open("/workshop/waiting").body()).contains(order, "2027-02-03", "400.00 m");
        assertThat(planner.open("/workshop/stock").body()).contains("1 order waits");
        reservations.release(order);
    }

    @Test
    void a_scanned_number_opens_its_roll_and_other_words_find_lots_articles_and_tickets() throws Exception {
        String id = received();
        assertThat(planner.open("/workshop/stock?q=" + id.toLowerCase())
                        .headers()
                        .firstValue("Location"))
                .contains("/workshop/rolls/" + id);
        assertThat(planner.open("/workshop/stock?q=" + ticket).body()).contains(id, "Navy twill");
        assertThat(planner.open("/workshop/stock?q=cupro").body())
                .contains("Navy cupro lining")
                .doesNotContain("Navy twill");
        assertThat(planner.open("/workshop/stock?q=nosuch").body()).contains("Nothing in the stock is called nosuch.");
    }

    @Test
    void a_roll_that_is_used_up_stays_findable_with_its_history() throws Exception {
        String id = received("dyeLot", "GONE-" + ticket);
        stock.scrap(id, 27_310, "burnt", "planner");
        assertThat(stocked(id).roll().state()).isEqualTo(RollState.USED_UP);
        for (String typed : List.of(ticket.toLowerCase(Locale.ROOT), "gone-" + ticket)) {
            assertThat(planner.open("/workshop/stock?q=" + typed).body())
                    .as(typed)
                    .contains("/workshop/rolls/" + id, "used up");
        }
        assertThat(planner.open("/workshop/stock?q=%25").body()).doesNotContain("/workshop/rolls/" + id);
        assertThat(planner.open("/workshop/stock/navy-twill").body()).contains("Used up lately", id);
        assertThat(planner.open("/workshop/rolls/" + id).body()).contains("burnt", "thrown away", "used up");
    }

    @Test
    void the_label_is_a_pdf_and_the_rolls_are_a_table_for_a_spreadsheet() throws Exception {
        String id = received();
        HttpResponse<String> label = planner.open("/workshop/rolls/" + id + "/label.pdf");
        assertThat(label.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(label.body()).startsWith("%PDF");
        HttpResponse<String> csv = planner.open("/workshop/stock/navy-twill/rolls.csv");
        assertThat(Arrays.asList(csv.body().split("\r\n")))
                .anyMatch(line -> line.startsWith(id + ",navy-twill,") && line.contains(",27310,27310,1500,"));
    }

    @Test
    void the_door_of_the_administration_leads_everybody_to_a_page_of_his_own() throws Exception {
        for (String[] each : new String[][] {
            {"planner", "ledger", "/workshop"},
            {"cutter", "shears", "/cutroom"},
            {"admin", "thimble", "/admin/staff"}
        }) {
            assertThat(visitor(each[0], each[1]).open("/admin").headers().firstValue("Location"))
                    .as(each[0])
                    .contains(each[2]);
        }
    }

    @Test
    void no_other_role_sees_the_stock() throws Exception {
        for (String[] other : new String[][] {{"tailor", "needle"}, {"cutter", "shears"}}) {
            assertThat(visitor(other[0], other[1]).open("/workshop/stock").statusCode())
                    .as(other[0])
                    .isEqualTo(403);
        }
    }
}
