package io.tailorline.portal.sales.price.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.fake.PlainShell;
import io.tailorline.portal.fake.SampleOffers;
import io.tailorline.portal.sales.HouseDay;
import io.tailorline.portal.sales.price.persistence.PriceBooks;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Stock;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** The administrator compares a new price book with the one in force, and stores it. */
class PriceBookPageTest extends PortalTest {

    private static final String PAGE = "/admin/prices";
    private static final String CLOTHS = "unpriced-serge-";

    private static int cloths;

    private final String cloth = CLOTHS + ++cloths;

    @Autowired
    private PriceBooks books;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private HouseDay day;

    @Autowired
    private ArticleCatalogue catalogue;

    @Autowired
    private Stock stock;

    private PageVisitor admin;

    @BeforeEach
    void signInAsAdmin() throws Exception {
        admin = new PageVisitor("http://127.0.0.1:" + port);
        admin.signIn("admin", "thimble");
        admin.open(PAGE + "?lang=en");
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from sales.price_book where version <> 'example-1'");
    }

    private String next() {
        return SampleOffers.exampleBook()
                .replace("version: example-1", "version: spring")
                .replace("validFrom: 2026-01-01", "validFrom: " + day.today().plusDays(30))
                .replace("jacket: 2380", "jacket: 2480")
                .replace("{peak: 80, shawl: 120}", "{shawl: 120}");
    }

    private HttpResponse<String> send(String act, String text) throws Exception {
        return admin.send(PAGE, PAGE, "act", act, "text", text);
    }

    private static String words(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }

    @Test
    void a_new_book_is_compared_amount_by_amount_before_it_is_stored() throws Exception {
        String compared = words(send("try", next()).body());

        assertThat(compared)
                .contains("What spring changes against example-1", "making.jacket 2380 2480")
                .contains("options.jacket.lapel.peak 80 –");
        assertThat(books.find("spring")).isEmpty();
    }

    @Test
    void a_stored_book_begins_on_its_day_and_the_others_stay_readable() throws Exception {
        HttpResponse<String> stored = send("store", next());

        assertThat(stored.statusCode()).isEqualTo(302);
        assertThat(books.inForce(day.today()).orElseThrow().version()).isEqualTo("example-1");
        assertThat(books.inForce(day.today().plusDays(30)).orElseThrow().version())
                .isEqualTo("spring");
        assertThat(get(PAGE + "/example-1.yaml", "admin:thimble").body()).isEqualTo(SampleOffers.exampleBook());
        assertThat(get(PAGE + "?version=spring", "admin:thimble").body())
                .contains("name=\"amount.making.jacket\" value=\"2480\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: spring|version: example-1|there is a book example-1 already",
                "currency: CNY|currency: EUR|found EUR; expected CNY, the currency of the book in force",
                "express: 600|express: -1|express: found -1; expected an amount in CNY, at least 0",
                "  waistcoat: 760||making.waistcoat: found –; expected an amount in CNY"
            })
    void a_book_with_a_fault_is_refused_and_nothing_is_stored(String sound, String broken, String expected)
            throws Exception {
        HttpResponse<String> refused = send("store", next().replace(sound, broken == null ? "" : broken));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(words(refused.body())).contains(expected);
        assertThat(books.all()).hasSize(1);
    }

    @Test
    void two_books_cannot_begin_on_one_day_nor_one_on_a_day_that_is_over() throws Exception {
        send("store", next());

        assertThat(words(send("store", next().replace("version: spring", "version: other"))
                        .body()))
                .contains("Two books cannot begin on one day; choose another.");
        assertThat(words(send(
                                "store",
                                next().replace("version: spring", "version: other")
                                        .replaceFirst("validFrom: .*", "validFrom: 2026-01-02"))
                        .body()))
                .contains("validFrom: 2026-01-02 is over");
        assertThat(books.all()).hasSize(2);
    }

    /** Whoever changes one amount need not know YAML. */
    @Test
    void amounts_that_are_changed_in_the_table_are_a_new_book_to_compare_and_to_store() throws Exception {
        HttpResponse<String> compared = admin.send(
                PAGE,
                PAGE + "/amounts",
                "base",
                "example-1",
                "version",
                "summer",
                "validFrom",
                day.today().plusDays(60).toString(),
                "amount.making.jacket",
                "2480",
                "amount.options.jacket.lapel.peak",
                "95.50");

        assertThat(words(compared.body()))
                .contains("What summer changes against example-1", "making.jacket 2380 2480")
                .contains("options.jacket.lapel.peak 80 95.5");
        String text =
                HtmlUtils.htmlUnescape(compared.body().replaceAll("(?s).*<textarea[^>]*>\\n?(.*)</textarea>.*", "$1"));
        assertThat(send("store", text).statusCode()).isEqualTo(302);
        assertThat(books.find("summer").orElseThrow().making().values())
                .anySatisfy(jacket -> assertThat(jacket).isEqualByComparingTo("2480"));
    }

    /** What is typed into the row of a cloth makes a price book that has it. */
    private HttpResponse<String> priced(String amount) throws Exception {
        return admin.send(
                PAGE,
                PAGE + "/amounts",
                "base",
                "example-1",
                "version",
                "summer",
                "validFrom",
                day.today().plusDays(60).toString(),
                "amount.cloths." + cloth,
                amount);
    }

    @Test
    void a_cloth_that_came_after_the_book_has_an_empty_row_and_says_that_it_cannot_be_ordered() throws Exception {
        catalogue.add(PlainShell.of(cloth, 4200, 14), "test");
        try {
            String page = admin.open(PAGE).body();
            assertThat(page.substring(page.indexOf("<tbody>"), page.indexOf("<code>cloths." + cloth)))
                    .as("rows before it have no price either")
                    .doesNotContainPattern("name=\"amount[^>]*value=\"[^\"]");
            assertThat(page)
                    .containsPattern("nobody can order them: [^<]*" + cloth)
                    .contains("name=\"amount.cloths." + cloth + "\" value=\"\"");
            String article = "/workshop/articles/" + cloth;
            assertThat(admin.open(article + "?lang=en").body())
                    .contains("Without a price it cannot be ordered", "To the price book");
            PageVisitor planner = new PageVisitor("http://127.0.0.1:" + port);
            planner.signIn("planner", "ledger");
            assertThat(planner.open(article + "?lang=en").body())
                    .contains("Without a price it cannot be ordered")
                    .doesNotContain("href=\"/admin/prices\"");
            assertThat(planner.open("/workshop/articles?q=" + cloth).body()).contains("no price");
            assertThat(words(priced("").body())).contains("cloths." + cloth + ": found –; expected an amount");
            assertThat(words(priced("320").body())).contains("cloths." + cloth + " – 320");
        } finally {
            withdraw();
        }
        assertThat(admin.open(PAGE).body()).doesNotContain(cloth);
    }

    /** Its customer pays for the making. */
    @Test
    void a_customer_s_own_cloth_needs_no_price() throws Exception {
        catalogue.add(PlainShell.of(cloth, 4200, 14), "test");
        try {
            stock.receive(
                    new NewRoll(cloth, "", "", "", "own", 3200, List.of(), "DOCK", "", Optional.of("CC-7F4K2Q9D")),
                    "planner");
            assertThat(admin.open(PAGE).body()).doesNotContain(cloth);
            assertThat(admin.open("/workshop/articles/" + cloth).body()).doesNotContain("Without a price");
            assertThat(send("store", next()).statusCode()).isEqualTo(302);
        } finally {
            withdraw();
        }
    }

    private void withdraw() throws Exception {
        catalogue.withdraw(cloth, catalogue.entry(cloth).orElseThrow().version(), "test");
    }

    @Test
    void an_amount_in_the_table_that_is_none_is_refused_by_its_name() throws Exception {
        HttpResponse<String> refused = admin.send(
                PAGE,
                PAGE + "/amounts",
                "base",
                "example-1",
                "version",
                "summer",
                "validFrom",
                day.today().plusDays(60).toString(),
                "amount.making.jacket",
                "a lot");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(words(refused.body())).contains("making.jacket: found \"a lot\"; expected an amount in CNY");
    }
}
