package io.tailorline.portal.workshop.genealogy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a bad lot to the customers of its suits, as staff do it; the house has its stock turned off all the while. */
class GenealogyPagesTest extends PortalTest {

    private static final String PLANNER = "planner:ledger";
    private static final String DAY = "2096-05-06";
    private static final String WITH_NAME = GOOD.substring(0, GOOD.length() - 1) + ",\"wantedBy\":\"" + DAY
            + "\",\"customer\":{\"name\":\"Ada Byron\",\"email\":\"ada@example.org\",\"locale\":\"en\"}}";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Genealogy genealogy;

    @Autowired
    private Stock stock;

    @Autowired
    private AuditTrail audit;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String dyeLot = "D-" + mark;
    private Roll roll;
    private String order = "";
    private PageVisitor planner;

    @BeforeEach
    void aSuitIsCutFromARollOfALot() throws Exception {
        new SampleHouse(jdbc, json);
        roll = received("T-" + mark);
        order = read(order(WITH_NAME)).path("id").asText();
        workshop.put(order, OrderState.CUT);
        cut("J-" + mark, order, roll.id());
        planner = visitor("planner", "ledger");
    }

    private Roll received(String ticket) {
        return received(ticket, "");
    }

    private Roll received(String ticket, String mill) {
        return stock.receive(
                        new NewRoll(
                                "navy-twill",
                                mill,
                                dyeLot,
                                "",
                                ticket,
                                27_000,
                                List.of(),
                                "DOCK",
                                "",
                                Optional.empty()),
                        "test")
                .map(StockAnswer.Done::roll, why -> {
                    throw new AssertionError(why);
                });
    }

    private void cut(String job, String ofOrder, String from) {
        genealogy.cut(
                job,
                List.of(new CutCloth(
                        job,
                        ofOrder,
                        Material.SHELL,
                        from,
                        "navy-twill",
                        List.of(
                                PieceRef.parse(ofOrder + "/jacket.front/L"),
                                PieceRef.parse(ofOrder + "/jacket.front/R")),
                        true,
                        Instant.parse("2026-11-25T09:00:00Z"))));
    }

    private PageVisitor visitor(String name, String password) throws Exception {
        PageVisitor visitor = new PageVisitor("http://127.0.0.1:" + port);
        visitor.signIn(name, password);
        return visitor;
    }

    private String page(PageVisitor who, String path) throws Exception {
        HttpResponse<String> answer = who.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private String marked(String kind, String subject) throws Exception {
        HttpResponse<String> answer = planner.send(
                "/workshop/genealogy?q=" + subject,
                "/workshop/bad-cloth",
                "kind",
                kind,
                "subject",
                subject,
                "reason",
                "moth holes");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void a_roll_a_lot_an_order_a_job_and_a_piece_lead_to_the_same_suit_and_to_no_name() throws Exception {
        PageVisitor tailor = visitor("tailor", "needle");
        for (String typed : List.of(roll.id(), roll.lot(), order, "J-" + mark, order + "/jacket.front/L")) {
            String page = page(tailor, "/workshop/genealogy?lang=en&q=" + typed);
            assertThat(page)
                    .as(typed)
                    .contains(order, roll.id(), roll.lot(), "J-" + mark, "2 pieces", "jacket.front/L");
            assertThat(page).as(typed).doesNotContain("Ada").doesNotContain("/admin/genealogy", "It is bad");
        }
        assertThat(page(tailor, "/workshop/genealogy?lang=en&q=nothing")).contains("Nothing is known to be cut");
    }

    @Test
    void a_lay_leads_to_what_its_job_has_cut() throws Exception {
        String lay = "LAY-" + mark.toUpperCase(Locale.ROOT);
        room.putJob(lay, JobState.DONE);
        cut(room.ofOrder(lay).orElseThrow().jobId(), order, roll.id());
        assertThat(page(planner, "/workshop/genealogy?lang=en&q=" + lay)).contains(order, roll.id());
        room.clear();
        assertThat(page(planner, "/workshop/genealogy?lang=en&q=" + lay)).contains("Nothing is known to be cut");
    }

    @Test
    void a_bad_lot_is_held_its_suits_are_listed_with_what_to_do_and_ticked_off() throws Exception {
        Roll second = received("T2-" + mark);
        String there = marked("lot", roll.lot());
        assertThat(stock.find(second.id()).orElseThrow().roll().state()).isEqualTo(RollState.QUARANTINED);
        assertThat(page(planner, there + "?lang=en"))
                .contains(
                        order,
                        "moth holes",
                        "1 of 1 suits to do",
                        "Stop it before it is sewn",
                        "a tailor on the page of the order")
                .doesNotContain("/tailor/" + order);
        assertThat(page(visitor("tailor", "needle"), there + "?lang=en"))
                .contains("href=\"/tailor/" + order + "\">Cut it again, on its order<");
        HttpResponse<String> linning = planner.send(
                there, there + "/done", "order", order, "material", "linning", "outcome", "stopped", "remark", "");
        assertThat(linning.statusCode()).isEqualTo(422);
        assertThat(page(planner, there + "?lang=en")).contains("1 of 1 suits to do");
        HttpResponse<String> done = planner.send(
                there, there + "/done", "order", order, "material", "shell", "outcome", "stopped", "remark", "recut");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(page(planner, there + "?lang=en")).contains("all done", "stopped before sewing", "recut", "planner");
        assertThat(audit.page(auditOf(roll.lot()), 5))
                .extracting(AuditEntry::action)
                .contains("cloth-marked-bad");
        assertThat(audit.page(auditOf(order), 5)).extracting(AuditEntry::action).contains("bad-cloth-suit-done");
    }

    @Test
    void a_lot_is_found_by_the_name_of_its_mill_and_marked_where_that_means_one() throws Exception {
        for (String typed : List.of(dyeLot, dyeLot.toLowerCase(Locale.ROOT))) {
            assertThat(page(planner, "/workshop/genealogy?lang=en&q=" + typed))
                    .as(typed)
                    .contains("Lot " + roll.lot() + " (" + dyeLot + ")", order, roll.id());
        }
        assertThat(read(get("/api/v1/workshop/genealogy?lot=" + dyeLot, PLANNER))
                        .path("value")
                        .asText())
                .isEqualTo(roll.lot());
        Roll other = received("T3-" + mark, "another mill");
        String both = page(planner, "/workshop/genealogy?lang=en&q=" + dyeLot);
        assertThat(both).contains(roll.lot(), other.lot(), order).doesNotContain("action=\"/workshop/bad-cloth\"");
        HttpResponse<String> which =
                post("/api/v1/workshop/bad-cloth", PLANNER, "{\"lot\":\"%s\",\"reason\":\"x\"}".formatted(dyeLot));
        assertThat(which.statusCode()).isEqualTo(422);
        assertThat(read(which).path("detail").asText()).contains("several lots", roll.lot(), other.lot());
        assertThat(stock.find(roll.id()).orElseThrow().roll().state()).isEqualTo(RollState.RECEIVED);
    }

    @Test
    void a_lot_is_bad_by_the_name_of_its_mill() throws Exception {
        assertThat(page(planner, marked("lot", dyeLot) + "?lang=en")).contains(roll.lot(), order);
        assertThat(stock.find(roll.id()).orElseThrow().roll().state()).isEqualTo(RollState.QUARANTINED);
    }

    @Test
    void it_is_marked_once_with_a_reason_and_only_what_somebody_knows() throws Exception {
        marked("roll", roll.id());
        HttpResponse<String> twice =
                post("/api/v1/workshop/bad-cloth", PLANNER, "{\"roll\":\"%s\",\"reason\":\"x\"}".formatted(roll.id()));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(read(twice).path("detail").asText()).contains("marked as bad before");
        assertThat(post("/api/v1/workshop/bad-cloth", PLANNER, "{\"lot\":\"L-0\",\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(
                                "/api/v1/workshop/bad-cloth",
                                PLANNER,
                                "{\"lot\":\"%s\",\"reason\":\" \"}".formatted(roll.lot()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/api/v1/workshop/bad-cloth", PLANNER, "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(planner.open("/workshop/bad-cloth/99999999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_roll_that_nobody_counts_is_traced_by_what_was_scanned() throws Exception {
        cut("K-" + mark, order, "SHELF-" + mark);
        String page = page(planner, "/workshop/genealogy?lang=en&q=SHELF-" + mark);
        assertThat(page).contains(order, "not counted");
        assertThat(page(planner, marked("roll", "SHELF-" + mark) + "?lang=en")).contains(order);
    }

    @Test
    void the_api_answers_json_and_csv_and_asks_for_one_thing() throws Exception {
        JsonNode traced = read(get("/api/v1/workshop/genealogy?lot=" + roll.lot(), "cutter:shears"));
        assertThat(traced.path("orders").get(0).asText()).isEqualTo(order);
        assertThat(traced.path("cuts").get(0).path("roll").asText()).isEqualTo(roll.id());
        assertThat(traced.toString()).doesNotContain("Ada");
        String csv =
                get("/api/v1/workshop/genealogy.csv?roll=" + roll.id(), PLANNER).body();
        assertThat(csv.lines())
                .hasSize(3)
                .contains("lot,roll,article,job,order,material,piece,counts,cutAt,wantedBy")
                .anyMatch(line -> line.startsWith(roll.lot() + "," + roll.id() + ",navy-twill,J-" + mark + "," + order
                        + ",shell," + order + "/jacket.front/L,yes,"));
        assertThat(get("/api/v1/workshop/genealogy?roll=R-0", PLANNER).statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/workshop/genealogy", PLANNER).statusCode()).isEqualTo(422);
        assertThat(get("/api/v1/workshop/genealogy?roll=a&lot=b", PLANNER).statusCode())
                .isEqualTo(422);
    }

    @Test
    void beside_each_order_stands_by_when_its_customer_needs_the_suit() throws Exception {
        PageVisitor admin = visitor("admin", "thimble");
        assertThat(List.of(
                        page(planner, "/workshop/genealogy?q=" + roll.id()),
                        page(planner, marked("roll", roll.id())),
                        admin.send("/workshop/genealogy", "/admin/genealogy", "q", roll.id())
                                .body(),
                        admin.send("/workshop/genealogy", "/admin/genealogy/suits", "name", "Ada Byron")
                                .body()))
                .allSatisfy(page -> assertThat(page.replaceAll("\\s+", " "))
                        .containsPattern(order + "</a> <small class=\"quiet wanted\">.{0,99}datetime=\"" + DAY));
        String csv =
                get("/api/v1/workshop/genealogy.csv?roll=" + roll.id(), PLANNER).body();
        assertThat(csv.lines().skip(1)).hasSize(2).allMatch(line -> line.endsWith("Z," + DAY));
        for (JsonNode json : List.of(
                read(get("/api/v1/workshop/genealogy?roll=" + roll.id(), PLANNER)),
                read(get("/api/v1/workshop/bad-cloth", PLANNER)),
                read(post("/api/v1/admin/genealogy/customers?q=" + roll.id(), "admin:thimble", "")),
                read(suits("Ada", "admin:thimble")))) {
            assertThat(json.findParents("order"))
                    .filteredOn(each -> each.path("order").asText().equals(order))
                    .isNotEmpty()
                    .allSatisfy(
                            each -> assertThat(each.path("wantedBy").asText()).isEqualTo(DAY));
        }
    }

    @Test
    void an_administrator_sees_names_and_each_look_is_recorded() throws Exception {
        PageVisitor admin = visitor("admin", "thimble");
        assertThat(page(admin, "/workshop/genealogy?q=" + roll.id())).doesNotContain("Ada");
        int before = looks();
        HttpResponse<String> names =
                admin.send("/workshop/genealogy?lang=en&q=" + roll.id(), "/admin/genealogy", "q", roll.id());
        assertThat(names.statusCode()).isEqualTo(200);
        assertThat(names.body()).contains("Ada Byron", "ada@example.org", order);
        assertThat(looks()).isEqualTo(before + 1);
        assertThat(planner.send("/workshop/genealogy?q=" + roll.id(), "/admin/genealogy", "q", roll.id())
                        .statusCode())
                .isEqualTo(403);
        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void an_administrator_finds_a_customers_suits_by_name_and_each_order_is_recorded() throws Exception {
        PageVisitor admin = visitor("admin", "thimble");
        HttpResponse<String> found =
                admin.send("/workshop/genealogy?lang=en", "/admin/genealogy/suits", "name", " ada BYR");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("Ada Byron", "ada@example.org")
                .contains(
                        "/workshop/genealogy?q=" + order + "\"",
                        "/workshop/genealogy?q=" + roll.id() + "\"",
                        "/workshop/genealogy?q=" + roll.lot() + "\"");
        assertThat(suitsShown()).hasSize(1).allSatisfy(look -> {
            assertThat(look.account()).isEqualTo("admin");
            assertThat(look.values()).doesNotContainIgnoringCase("ada");
        });
        HttpResponse<String> names = suits("Byron", "admin:thimble");
        assertThat(read(names).findValuesAsText("order")).contains(order);
        assertThat(suitsShown()).hasSize(2);
    }

    @Test
    void the_field_for_a_name_opens_without_a_search_and_looks_for_nobody() throws Exception {
        PageVisitor admin = visitor("admin", "thimble");
        assertThat(page(admin, "/admin/genealogy/suits?lang=en"))
                .contains("name=\"name\"")
                .doesNotContain("<table", "class=\"empty\"", "role=\"alert\"");
        assertThat(page(admin, "/admin/genealogy/suits?lang=en&name=Ada"))
                .contains("type it into the field")
                .doesNotContain("<table", "Byron");
        assertThat(suitsShown()).isEmpty();
    }

    @Test
    void nobody_else_finds_a_suit_by_a_name() throws Exception {
        assertThat(planner.open("/workshop/genealogy?lang=en").body()).doesNotContain("/admin/genealogy/suits");
        assertThat(planner.send("/workshop/genealogy", "/admin/genealogy/suits", "name", "Ada")
                        .statusCode())
                .isEqualTo(403);
        assertThat(suits("Ada", PLANNER).statusCode()).isEqualTo(403);
        assertThat(suitsShown()).isEmpty();
    }

    @Test
    void signs_of_a_pattern_are_letters_of_a_name_and_one_letter_is_too_short() throws Exception {
        assertThat(suits("%%%", "admin:thimble").body()).isEqualTo("[]");
        assertThat(suits("___", "admin:thimble").body()).isEqualTo("[]");
        assertThat(suits("a", "admin:thimble").statusCode()).isEqualTo(422);
        PageVisitor admin = visitor("admin", "thimble");
        assertThat(admin.send("/workshop/genealogy?lang=en", "/admin/genealogy/suits", "name", "a")
                        .body())
                .contains("too short or too long");
        assertThat(suitsShown()).isEmpty();
    }

    /** An address would be in the logs of proxies. */
    @Test
    void a_name_in_the_address_is_refused_also_beside_one_in_the_body() throws Exception {
        for (String body : List.of("{}", "{\"name\": \"Ada\"}")) {
            assertThat(post("/api/v1/admin/genealogy/suits?name=Ada", "admin:thimble", body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(422);
        }
        PageVisitor admin = visitor("admin", "thimble");
        for (String address : List.of("?name=Ada", "?n%61me=Ada", "?lang=en&customer=Ada")) {
            assertThat(admin.send("/workshop/genealogy?lang=en", "/admin/genealogy/suits" + address, "name", "Ada")
                            .body())
                    .as(address)
                    .contains("type it into the field")
                    .doesNotContain("Byron");
        }
        assertThat(suitsShown()).isEmpty();
    }

    private HttpResponse<String> suits(String name, String account) throws Exception {
        return post("/api/v1/admin/genealogy/suits", account, "{\"name\": \"" + name + "\"}");
    }

    private List<AuditEntry> suitsShown() {
        return audit.page(auditOf(order), 50).stream()
                .filter(line -> line.action().equals("suits-of-customer-shown"))
                .toList();
    }

    @Test
    void a_customer_whose_data_are_deleted_stays_deleted() throws Exception {
        jdbc.sql("update sales.placed_order set customer_name = null, customer_email = null where id = ?")
                .param(order)
                .update();
        HttpResponse<String> names = post("/api/v1/admin/genealogy/customers?q=" + roll.lot(), "admin:thimble", "");
        assertThat(names.statusCode()).as(names.body()).isEqualTo(200);
        assertThat(names.body()).contains(order).doesNotContain("Ada");
    }

    private int looks() {
        return (int) audit.page(auditOf(roll.id()), 50).stream()
                .filter(line -> line.action().equals("customers-of-cloth-shown"))
                .count();
    }
}
