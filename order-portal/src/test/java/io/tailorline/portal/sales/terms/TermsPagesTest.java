package io.tailorline.portal.sales.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The house writes its terms; an order names the version that its customer read. */
class TermsPagesTest extends PortalTest {

    private static final String PAGE = "/admin/terms";

    @Autowired
    private JdbcTemplate jdbc;

    private PageVisitor admin;

    @BeforeEach
    void signInAsAdmin() throws Exception {
        admin = new PageVisitor("http://127.0.0.1:" + port);
        admin.signIn("admin", "thimble");
        admin.open(PAGE + "?lang=en");
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from sales.terms");
    }

    private HttpResponse<String> write(String based, String english, String chinese) throws Exception {
        return admin.send(PAGE, PAGE, "based", based, "en", english, "zh", chinese);
    }

    private HttpResponse<String> orderWith(int terms) throws Exception {
        return order(((ObjectNode) json.readTree(GOOD)).put("terms", terms).toString());
    }

    @Test
    void what_comes_with_the_program_says_that_the_house_must_write_its_own() throws Exception {
        assertThat(get("/terms?lang=en").body()).contains("This house has not written its terms yet.");
        assertThat(get("/terms?lang=zh").body()).contains("本店还没有写好自己的条款");
    }

    @Test
    void every_change_is_a_version_and_older_ones_stay_readable() throws Exception {
        assertThat(write("0", "We cut <b>once</b>.\n\nTwice never.", "只裁一次。").statusCode())
                .isEqualTo(302);
        assertThat(write("1", "We cut twice.", "裁两次。").statusCode()).isEqualTo(302);

        assertThat(get("/terms?lang=en").body()).contains("We cut twice.", "Version 2");
        assertThat(get("/terms?version=1&lang=en").body())
                .contains("<p>We cut &lt;b&gt;once&lt;/b&gt;.</p>", "<p>Twice never.</p>", "is not the newest");
        assertThat(get("/terms?version=3").statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_is_stored_without_a_text_in_each_language_or_over_somebody_elses() throws Exception {
        assertThat(write("0", "We cut once.", " ").statusCode()).isEqualTo(422);
        assertThat(write("0", "We cut once.", "只裁一次。").statusCode()).isEqualTo(302);
        assertThat(write("0", "We cut twice.", "裁两次。").statusCode()).isEqualTo(409);
        assertThat(get("/terms?lang=en").body()).contains("We cut once.");
    }

    @Test
    void an_order_keeps_the_version_that_was_read_and_names_none_that_never_was() throws Exception {
        write("0", "We cut once.", "只裁一次。");

        HttpResponse<String> placed = orderWith(1);
        HttpResponse<String> refused = orderWith(2);

        assertThat(jdbc.queryForObject(
                        "select terms_version from sales.placed_order where id = ?",
                        Integer.class,
                        read(placed).at("/id").textValue()))
                .isEqualTo(1);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).at("/field").textValue()).isEqualTo("terms");
    }

    @Test
    void terms_that_were_replaced_since_they_were_read_are_not_taken_and_the_new_ones_named() throws Exception {
        write("0", "We cut once.", "只裁一次。");
        assertThat(orderWith(1).statusCode()).isEqualTo(201);
        write("1", "We cut twice.", "裁两次。");

        HttpResponse<String> old = orderWith(1);

        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(read(old).at("/type").textValue()).endsWith(":terms-old");
        assertThat(read(old).at("/limit").textValue()).isEqualTo("2");
        assertThat(orderWith(2).statusCode()).isEqualTo(201);
    }
}
