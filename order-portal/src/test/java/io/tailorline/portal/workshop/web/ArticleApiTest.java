package io.tailorline.portal.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.fake.SamplePhoto;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.HouseKeeping;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** A planner keeps the articles by program and by page; an administrator looks and turns things on. */
class ArticleApiTest extends PortalTest {

    private static final String API = "/api/v1/workshop/articles";
    private static final String PLANNER = "planner:ledger";
    private static final String SERGE = "blue-serge";
    private static final String SWITCHES = "/admin/workshop";

    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ArticleCatalogue articles;

    @Autowired
    private HouseKeeping house;

    @BeforeEach
    @AfterEach
    void forget() throws Exception {
        articles.removeSwatch(SERGE);
        jdbc.update("delete from workshop.article where id = ?", SERGE);
        jdbc.update("delete from workshop.house_settings where version > 1");
        articles.removeSwatch(SERGE); // what is known is read again
        var navy = articles.entry("burgundy-twill").orElseThrow();
        if (navy.withdrawn()) {
            articles.offer("burgundy-twill", navy.version(), "test");
        }
    }

    private HttpResponse<byte[]> send(String method, String path, String type, byte[] body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(PLANNER.getBytes()))
                .header("Accept-Language", "en")
                .header("Tailorline-Request", "1")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> send(String method, String path, JsonNode body, String... headers) throws Exception {
        return send(method, path, "application/json", json.writeValueAsBytes(body), headers);
    }

    private JsonNode tree(HttpResponse<byte[]> answer) throws Exception {
        return json.readTree(answer.body());
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** Navy twill under another name. */
    private ObjectNode serge() throws Exception {
        ObjectNode article =
                (ObjectNode) json.readTree(get(API + "/navy-twill", PLANNER).body());
        return article.put("id", SERGE).put("nameEn", "Blue serge {0}").put("nameZh", "蓝哔叽");
    }

    @Test
    void an_article_is_added_changed_withdrawn_and_offered_again_by_its_version() throws Exception {
        HttpResponse<byte[]> added = send("POST", API, serge());
        assertThat(added.statusCode())
                .as(new String(added.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        assertThat(tag(added)).isEqualTo("\"0\"");
        assertThat(get("/api/v1/cloths").body()).contains(SERGE, "Blue serge {0}", "蓝哔叽");

        ObjectNode heavier = serge().put("weight", 320);
        assertThat(send("PUT", API + "/" + SERGE, heavier).statusCode()).isEqualTo(428);
        HttpResponse<byte[]> changed = send("PUT", API + "/" + SERGE, heavier, "If-Match", "\"0\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(tree(changed).path("weight").asInt()).isEqualTo(320);
        HttpResponse<byte[]> second = send("PUT", API + "/" + SERGE, heavier, "If-Match", "\"0\"");
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(tree(second).path("detail").asText()).contains("version 0 was read, it is 1 now");

        HttpResponse<byte[]> gone =
                send("POST", API + "/" + SERGE + "/withdraw", "", new byte[0], "If-Match", tag(changed));
        assertThat(tree(gone).path("withdrawn").asBoolean()).isTrue();
        assertThat(get("/api/v1/cloths").body()).doesNotContain(SERGE);
        assertThat(send("POST", API + "/" + SERGE + "/offer", "", new byte[0], "If-Match", tag(gone))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", API, serge()).statusCode()).isEqualTo(409);
        assertThat(get("/admin/audit", "admin:thimble").body()).contains("Article added", SERGE);
    }

    @Test
    void all_faults_of_an_article_are_told_at_once_with_field_value_and_cure() throws Exception {
        ObjectNode wrong = serge().put("usableWidth", "1500,5")
                .put("origin", "XX")
                .put("weftRepeat", 0)
                .put("offset", 4);
        wrong.putArray("fibres").addObject().put("fibre", "wool").put("perCent", 99);

        HttpResponse<byte[]> refused = send("POST", API, wrong);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(tree(refused).path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactlyInAnyOrder("usableWidth", "origin", "weftRepeat", "fibres");
        assertThat(tree(refused).toString()).contains("Write 1500.5.", "The fibres make 99 %", "Give the repeat");
        assertThat(send("POST", API, serge().put("colr", "#000000")).statusCode())
                .isEqualTo(422);
        assertThat(articles.entry(SERGE)).isEmpty();
    }

    @Test
    void what_the_house_has_named_is_not_withdrawn() throws Exception {
        HttpResponse<byte[]> refused = send("POST", API + "/navy-cupro/withdraw", "", new byte[0], "If-Match", "\"0\"");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(tree(refused).path("detail").asText()).contains("Name another article there first");
    }

    /** What the reader may not open is no link: it is somebody else's step. */
    @Test
    void the_page_that_turns_the_stock_on_leads_to_the_first_cut() throws Exception {
        String page = visitor("admin", "thimble", SWITCHES)
                .open(SWITCHES + "?lang=en")
                .body();
        assertThat(page)
                .contains("From here to the first roll that is cut", "docs/workshop/first-roll.md")
                .contains("href=\"/admin/prices\">Give it a price</a>", "Receive a roll, look it over, let it rest")
                .doesNotContain("href=\"/workshop/receive\"");
    }

    @Test
    void a_catalogue_is_exported_and_imported_whole_or_not_at_all() throws Exception {
        String file = get(API + ".csv", PLANNER).body();
        String line = file.lines()
                .filter(each -> each.startsWith("navy-twill,"))
                .findFirst()
                .orElseThrow();
        String more = file + line.replace("navy-twill", SERGE).replace("Navy twill", "Blue serge") + "\r\n";

        HttpResponse<byte[]> twice = send(
                "POST",
                API + ".csv",
                "text/csv;charset=UTF-8",
                (more + line + "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(tree(twice).path("field").asText()).matches("line \\d+, id");
        assertThat(articles.entry(SERGE)).isEmpty();

        HttpResponse<byte[]> empty = send("POST", API + ".csv", "text/csv;charset=UTF-8", new byte[0]);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(tree(empty).path("detail").asText()).contains("The file is empty; expected: a first line id,kind");

        HttpResponse<byte[]> read =
                send("POST", API + ".csv", "text/csv;charset=UTF-8", more.getBytes(StandardCharsets.UTF_8));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(articles.entry(SERGE)).isPresent();
        assertThat(articles.entry("navy-twill").orElseThrow().article().name().zh())
                .isEqualTo("藏青斜纹");
    }

    @Test
    void a_swatch_is_encoded_anew_and_shown() throws Exception {
        send("POST", API, serge());
        String swatch = API + "/" + SERGE + "/swatch";

        assertThat(send("PUT", swatch, "image/jpeg", SamplePhoto.jpeg(640, 480)).statusCode())
                .isEqualTo(204);
        assertThat(send("GET", swatch, "", new byte[0]).body()).startsWith(0xFF, 0xD8);
        assertThat(send("PUT", swatch, "image/jpeg", new byte[] {1, 2, 3}).statusCode())
                .isEqualTo(422);
        assertThat(send("PUT", swatch, "text/plain", new byte[] {1}).statusCode())
                .isEqualTo(415);
        assertThat(send("DELETE", swatch, "", new byte[0]).statusCode()).isEqualTo(204);
        assertThat(send("GET", swatch, "", new byte[0]).statusCode()).isEqualTo(404);
    }

    private PageVisitor visitor(String name, String password, String page) throws Exception {
        PageVisitor visitor = new PageVisitor("http://127.0.0.1:" + port);
        visitor.signIn(name, password);
        visitor.open(page + "?lang=en");
        return visitor;
    }

    private static String words(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }

    @Test
    void the_page_refuses_a_form_with_all_its_faults_and_stores_a_sound_one() throws Exception {
        PageVisitor planner = visitor("planner", "ledger", "/workshop/articles/navy-twill");
        String path = "/workshop/articles/burgundy-twill";
        long version = articles.entry("burgundy-twill").orElseThrow().version();
        String[] typed = {
            "based",
            Long.toString(version),
            "kind",
            "shell",
            "nameEn",
            "Burgundy twill",
            "nameZh",
            "酒红斜纹",
            "colour",
            "#5a2130",
            "usableWidth",
            "300",
            "nap",
            "two-way",
            "face",
            "up",
            "fibres",
            "wool 99"
        };

        HttpResponse<String> refused = planner.send(path, path, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(words(refused.body()))
                .contains("2 things have to be put right", "300 mm is narrower", "The fibres make 99 %");

        typed[11] = "1490";
        typed[17] = "wool 98; elastane 2";
        assertThat(planner.send(path, path, typed).statusCode()).isEqualTo(302);
        HttpResponse<String> late = planner.send(path, path, typed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(words(late.body())).contains("was changed meanwhile");
    }

    /** Administrators look; the list is found by kind and by word. */
    @Test
    void the_list_is_for_planners_and_administrators() throws Exception {
        PageVisitor admin = visitor("admin", "thimble", "/workshop/articles");
        String list = admin.open("/workshop/articles?kind=lining").body();

        assertThat(words(list)).contains("Navy cupro lining", "cupro 100").doesNotContain("Navy twill", "New article");
        assertThat(words(admin.open("/workshop/articles?q=flannel").body())).contains("Tobacco flannel");
        assertThat(list).contains("href=\"/workshop\"");
        assertThat(get("/workshop", "admin:thimble").statusCode()).isEqualTo(302);
        assertThat(get("/workshop/articles", "tailor:needle").statusCode()).isEqualTo(403);
    }

    @Test
    void materials_are_turned_on_with_an_article_for_each_and_recorded() throws Exception {
        String seen = Integer.toString(house.kept().version());
        PageVisitor admin = visitor("admin", "thimble", SWITCHES);
        HttpResponse<String> refused = admin.send(
                SWITCHES,
                SWITCHES,
                "based",
                seen,
                "materials",
                "on",
                "cut.lining",
                "on",
                "usual.fusible",
                "navy-cupro");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(words(refused.body()))
                .contains("Lining: no article is named", "'navy-cupro' is no article for this material (Fusible)");
        assertThat(house.kept().version()).hasToString(seen);

        HttpResponse<String> stored = admin.send(
                SWITCHES,
                SWITCHES,
                "based",
                seen,
                "materials",
                "on",
                "cut.lining",
                "on",
                "usual.lining",
                "navy-cupro",
                "own.grey-windowpane.lining",
                "grey-cupro");
        assertThat(stored.statusCode()).isEqualTo(302);
        assertThat(house.kept().settings().materials()).isTrue();
        assertThat(house.kept().settings().exceptions()).containsOnlyKeys("grey-windowpane");
        assertThat(admin.send(SWITCHES, SWITCHES, "based", seen).statusCode()).isEqualTo(409);
        assertThat(words(get("/admin/audit", "admin:thimble").body())).contains("Workshop switches changed");
    }

    @ParameterizedTest
    @CsvSource({"en,Workshop,Navy twill", "zh,车间,藏青斜纹"})
    void pages_speak_both_languages(String language, String room, String cloth) throws Exception {
        PageVisitor planner = visitor("planner", "ledger", "/workshop/articles");
        assertThat(words(planner.open("/workshop/articles?lang=" + language).body()))
                .contains(room, cloth);
        assertThat(words(planner.open("/workshop/articles/navy-twill?lang=" + language)
                        .body()))
                .contains(cloth);
        assertThat(words(planner.open("/workshop/new-article?lang=" + language).body()))
                .contains(room);
    }
}
