package io.tailorline.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ParkedMessageApiTest extends PortalTest {

    private static final String MESSAGES = "/api/v1/admin/messages";
    private static final String ADMIN = "admin:thimble";
    private static final String FIRST_VERSION = """
            {"id":"m","type":"nest-marker","version":1,
             "payload":{"pattern":{"measurements":{"chestGirth":1037.43}},"seconds":12}}""";

    @Autowired
    private AuditTrail audit;

    private JsonNode admin(String path) throws Exception {
        HttpResponse<String> answer = get(path, ADMIN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tailor:needle", "cutter:shears"})
    void it_is_the_administrators_alone(String account) throws Exception {
        assertThat(get(MESSAGES, account).statusCode()).isEqualTo(403);
        assertThat(get(MESSAGES).statusCode()).isEqualTo(401);
        assertThat(post(MESSAGES + "/1/resend", account, "").statusCode()).isEqualTo(403);
        assertThat(get("/admin/messages", account).statusCode()).isEqualTo(403);
    }

    @Test
    void a_message_is_listed_with_its_reason_and_shown_with_its_text() throws Exception {
        long number = parked.park("cut-done", "failed 3 times: <b>a bug</b>", "{\"type\": \"cut-done\"}");

        JsonNode first = admin(MESSAGES).path("messages").get(0);
        assertThat(first.path("number").asLong()).isEqualTo(number);
        assertThat(first.path("reason").asText()).isEqualTo("failed 3 times: <b>a bug</b>");
        assertThat(first.path("state").asText()).isEqualTo("parked");
        assertThat(first.has("text")).isFalse();
        assertThat(admin(MESSAGES + "/" + number).path("text").asText()).contains("\"type\" : \"cut-done\"");

        String page = get("/admin/messages/" + number, ADMIN).body();
        assertThat(page).contains("failed 3 times: &lt;b&gt;a bug&lt;/b&gt;", "Send again", "Discard");
        assertThat(get("/admin/messages", ADMIN).body()).contains("&lt;b&gt;a bug&lt;/b&gt;");
    }

    @Test
    void a_pattern_of_the_first_version_is_not_shown() throws Exception {
        long number = parked.park("nest-marker", "version", FIRST_VERSION);

        assertThat(admin(MESSAGES + "/" + number).path("text").asText())
                .contains("\"seconds\"")
                .doesNotContain("1037.43")
                .doesNotContain("chestGirth");
        assertThat(get("/admin/messages/" + number, ADMIN).body()).doesNotContain("1037.43");
    }

    @Test
    void it_is_sent_again_once_and_the_audit_log_knows_by_whom() throws Exception {
        long number = parked.park("cut-done", "a bug", "{}");

        HttpResponse<String> sent = post(MESSAGES + "/" + number + "/resend", ADMIN, "");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(read(sent).path("state").asText()).isEqualTo("sent-again");
        assertThat(read(sent).path("decidedBy").asText()).isEqualTo("admin");
        HttpResponse<String> twice = post(MESSAGES + "/" + number + "/resend", ADMIN, "");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(read(twice).path("detail").asText()).contains("was sent again or discarded before");

        assertThat(audit.page(
                        new AuditTrail.Filter(
                                Optional.of("admin"),
                                Optional.of(AuditAction.MESSAGE_SENT_AGAIN),
                                Optional.of("m-" + number),
                                Optional.empty()),
                        10))
                .singleElement()
                .satisfies(line -> assertThat(line.values()).contains("tailorline.process"));
    }

    @Test
    void it_is_discarded_with_a_reason() throws Exception {
        long number = parked.park("cut-done", "a bug", "{}");
        String path = MESSAGES + "/" + number + "/discard";

        assertThat(post(path, ADMIN, "{}").statusCode()).isEqualTo(422);
        assertThat(post(path, ADMIN, "no json").statusCode()).isEqualTo(422);
        HttpResponse<String> discarded = post(path, ADMIN, "{\"reason\": \"a test\"}");

        assertThat(read(discarded).path("state").asText()).isEqualTo("discarded");
        assertThat(read(discarded).path("decision").asText()).isEqualTo("a test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "0", "-1", "x", "99999999999999999999999"})
    void a_message_that_is_none_is_not_found(String number) throws Exception {
        assertThat(get(MESSAGES + "/" + number, ADMIN).statusCode()).isEqualTo(404);
        assertThat(post(MESSAGES + "/" + number + "/resend", ADMIN, "").statusCode())
                .isEqualTo(404);
        assertThat(get("/admin/messages/" + number, ADMIN).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "before=x"})
    void a_page_that_is_none_is_refused(String query) throws Exception {
        assertThat(get(MESSAGES + "?" + query, ADMIN).statusCode()).isEqualTo(422);
    }

    @Test
    void the_list_comes_page_by_page() throws Exception {
        for (int number = 0; number < 5; number++) {
            parked.park("cut-done", "a bug", "{}");
        }
        JsonNode first = admin(MESSAGES + "?limit=3");
        assertThat(first.path("messages")).hasSize(3);
        JsonNode second =
                admin(MESSAGES + "?limit=3&before=" + first.path("next").asLong());
        assertThat(second.path("messages").get(0).path("number").asLong())
                .isLessThan(first.path("messages").get(2).path("number").asLong());
        assertThat(get("/admin/messages?before=3&all=true&lang=zh", ADMIN).body())
                .contains("滞留消息");
    }
}
