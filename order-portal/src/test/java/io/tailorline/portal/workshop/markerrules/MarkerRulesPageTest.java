package io.tailorline.portal.workshop.markerrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.portal.fake.FakeMarkerRules;
import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of the house for its markers: changed in a form and over REST. */
class MarkerRulesPageTest extends PortalTest {

    private static final String PAGE = "/workshop/marker-rules";
    private static final String API = "/api/v1/workshop/marker-rules";

    @Autowired
    private FakeMarkerRules rules;

    @AfterEach
    void forget() {
        rules.forget();
    }

    private PageVisitor admin() throws Exception {
        PageVisitor admin = new PageVisitor("http://127.0.0.1:" + port);
        admin.signIn("admin", "thimble");
        return admin;
    }

    private HttpResponse<String> put(String body) throws Exception {
        return send(as("admin:thimble", request(API))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private ObjectNode current() throws Exception {
        return (ObjectNode) read(get(API, "admin:thimble"));
    }

    @Test
    void a_fresh_house_has_the_usual_rules_and_stores_others_as_a_version() throws Exception {
        ObjectNode rules = current();
        assertThat(rules.path("version").intValue()).isZero();
        assertThat(rules.path("pieceGap").doubleValue()).isEqualTo(2);
        assertThat(rules.path("hiddenTilt").isNull()).isTrue();
        assertThat(rules.path("across").textValue()).isEqualTo("chosen");

        rules.put("pieceGap", 3.5).put("hiddenTilt", 0.5).put("twoWay", "by-garment");
        HttpResponse<String> stored = put(rules.toString());

        assertThat(stored.statusCode()).isEqualTo(200);
        assertThat(read(stored)).isEqualTo(current());
        assertThat(current().path("version").intValue()).isEqualTo(1);
        assertThat(current().path("twoWay").textValue()).isEqualTo("by-garment");

        HttpResponse<String> late = put(rules.toString());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(read(late).path("detail").textValue()).contains("Version 1 was stored by somebody else");
    }

    @Test
    void all_faults_are_told_at_once_with_field_value_and_limit() throws Exception {
        HttpResponse<String> refused = put("""
                {"version": 0, "pieceGap": -1, "hiddenTilt": 45, "matched": "yes", "along": "some", "across": "all",
                 "chosen": ["*Welt", "a b"], "twoWay": "by-piece", "gap": 3}""");

        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode errors = read(refused).path("errors");
        assertThat(errors.findValuesAsText("field"))
                .containsExactlyInAnyOrder("gap", "matched", "along", "pieceGap", "hiddenTilt", "chosen[1]");
        assertThat(errors.findValuesAsText("limit")).contains("0 - 30 mm", "0 - 10 °", "all, chosen, none");
        assertThat(put("no json").statusCode()).isEqualTo(400);
        assertThat(current().path("version").intValue()).isZero();
    }

    @Test
    void the_form_stores_what_is_typed_and_keeps_it_when_it_is_refused() throws Exception {
        PageVisitor admin = admin();

        HttpResponse<String> refused = admin.send(
                PAGE,
                PAGE,
                "based",
                "0",
                "pieceGap",
                "two",
                "hiddenTilt",
                "11",
                "matched",
                "on",
                "along",
                "all",
                "across",
                "chosen",
                "chosen",
                "",
                "twoWay",
                "one-direction");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"two\"", "two is not allowed; expected 0 - 30 mm.", "No seam is named")
                .contains("value=\"11\"");

        HttpResponse<String> stored = admin.send(
                PAGE,
                PAGE,
                "based",
                "0",
                "pieceGap",
                "2,5",
                "hiddenTilt",
                "",
                "along",
                "all",
                "across",
                "none",
                "chosen",
                "*Welt",
                "twoWay",
                "by-piece");
        assertThat(stored.statusCode()).isEqualTo(302);
        assertThat(current().path("pieceGap").doubleValue()).isEqualTo(2.5);
        assertThat(current().path("matched").booleanValue()).isFalse();
        assertThat(admin.open(PAGE + "?stored=1").body()).contains("Version 1 is stored", "value=\"2.5\"");
        assertThat(admin.open("/admin/audit").body()).contains("marker-rules-changed");

        assertThat(admin.send(
                                PAGE,
                                PAGE,
                                "based",
                                "0",
                                "pieceGap",
                                "4",
                                "along",
                                "all",
                                "across",
                                "all",
                                "chosen",
                                "x",
                                "twoWay",
                                "by-piece")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void it_is_read_in_chinese() throws Exception {
        assertThat(admin().open(PAGE + "?lang=zh").body()).contains("排料规则", "隐藏裁片的倾斜");
    }
}
