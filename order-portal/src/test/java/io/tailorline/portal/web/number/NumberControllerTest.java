package io.tailorline.portal.web.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Stock;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scanned number leads each role to its page, and strangers nowhere. */
class NumberControllerTest extends PortalTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stock stock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private SampleHouse house;
    private String roll = "";
    private String lot = "";
    private String order = "";

    @BeforeEach
    void somethingOfEachKind() throws Exception {
        house = new SampleHouse(jdbc, json);
        house.stock(true);
        NewRoll delivered =
                new NewRoll("navy-twill", "", "D-" + mark, "A", mark, 27_000, List.of(), "DOCK", "", Optional.empty());
        roll = stock.receive(delivered, "planner").map(done -> done.roll().id(), why -> {
            throw new AssertionError(why);
        });
        lot = stock.find(roll).orElseThrow().lot().id();
        order = goodOrder();
        room.putJob(order, JobState.SCAN);
    }

    @AfterEach
    void countNoCloth() {
        house.stock(false);
    }

    private Optional<String> asked(String account, String number) throws Exception {
        HttpResponse<String> answer = account.isEmpty() ? get("/id/" + number) : get("/id/" + number, account);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(307);
        return answer.headers().firstValue("Location");
    }

    @Test
    void each_role_is_led_to_its_page() throws Exception {
        assertThat(asked("planner:ledger", roll)).contains("/workshop/rolls/" + roll);
        assertThat(asked("cutter:shears", roll)).contains("/workshop/genealogy?q=" + roll);
        assertThat(asked("planner:ledger", lot)).contains("/workshop/genealogy?q=" + lot);
        assertThat(asked("tailor:needle", order)).contains("/tailor/" + order);
        assertThat(asked("cutter:shears", order)).contains("/cutroom/J-" + order);
        assertThat(asked("admin:thimble", order)).contains("/workshop/genealogy?q=" + order);
        assertThat(asked("cutter:shears", "J-" + order)).contains("/cutroom/J-" + order);
        assertThat(asked("tailor:needle", "J-" + order)).contains("/workshop/genealogy?q=J-" + order);
        assertThat(asked("", order)).contains("/orders/" + order);
    }

    @Test
    void letters_may_be_large_or_small() throws Exception {
        assertThat(asked("planner:ledger", roll.toLowerCase(Locale.ROOT))).contains("/workshop/rolls/" + roll);
        assertThat(asked("tailor:needle", order.toLowerCase(Locale.ROOT))).contains("/tailor/" + order);
        assertThat(asked("cutter:shears", ("J-" + order).toLowerCase(Locale.ROOT)))
                .contains("/cutroom/J-" + order);
        assertThat(get("/ID/" + roll, "planner:ledger").headers().firstValue("Location"))
                .contains("/workshop/rolls/" + roll);
    }

    @Test
    void strangers_learn_nothing_of_what_there_is() throws Exception {
        HttpResponse<String> known = get("/id/" + roll);
        HttpResponse<String> unknown = get("/id/R-0000");
        assertThat(known.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(known.body().replace(roll, "R")).isEqualTo(unknown.body().replace("R-0000", "R"));
        assertThat(asked("", "TL-2222-22")).contains("/orders/TL-2222-22");
    }

    @Test
    void what_is_no_number_and_what_there_is_not_are_told_apart() throws Exception {
        assertThat(get("/id/R-0000", "planner:ledger").statusCode()).isEqualTo(404);
        assertThat(get("/id/TL-2222-22", "planner:ledger").statusCode()).isEqualTo(404);
        HttpResponse<String> broken = get("/id/R%20%3F", "planner:ledger");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("is no number of this house", "TL-4F7K-22");
    }

    @Test
    void a_program_reads_all_pages_that_it_may_open() throws Exception {
        HttpResponse<String> links =
                send(as("planner:ledger", request("/id/" + roll)).header("Accept", "application/linkset+json"));
        assertThat(links.statusCode()).as(links.body()).isEqualTo(200);
        assertThat(links.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/linkset+json"));
        assertThat(read(links).at("/linkset/0/https:~1~1ref.gs1.org~1voc~1defaultLink"))
                .extracting(target -> target.path("href").asText())
                .containsExactly("/workshop/rolls/" + roll, "/workshop/genealogy?q=" + roll);
    }

    @Test
    void an_address_is_scanned_as_its_number() {
        assertThat(ScannedNumber.of(" HTTPS://HOUSE.EXAMPLE/ID/R-2291\n")).isEqualTo("R-2291");
        assertThat(ScannedNumber.of("R-2291")).isEqualTo("R-2291");
        assertThat(ScannedNumber.of("TL-4F7K-22/jacket.front/L")).isEqualTo("TL-4F7K-22/jacket.front/L");
    }

    @Test
    void a_label_says_the_address_where_the_house_has_said_one() {
        assertThat(new NumberAddress("").of("R-2291")).isEqualTo("R-2291");
        assertThat(new NumberAddress("https://house.example/").of("R-2291"))
                .isEqualTo("HTTPS://HOUSE.EXAMPLE/ID/R-2291");
        assertThat(new NumberAddress("https://house.example").of("mill-7"))
                .isEqualTo("https://house.example/id/mill-7");
        assertThat(new NumberAddress("https://house.example/shop").of("R-2291"))
                .isEqualTo("https://house.example/shop/id/R-2291");
    }
}
