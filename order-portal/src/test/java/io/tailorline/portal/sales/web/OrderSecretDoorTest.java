package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderSecret;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The number of an order opens nothing; its secret opens it and no other. */
class OrderSecretDoorTest extends PortalTest {

    private static final String NONE = "TL-2222-22";

    @Autowired
    private Orders orders;

    @ParameterizedTest
    @ValueSource(strings = {"", "/events", "/marker", "/marker.svg", "/program", "/ticket.pdf"})
    void without_the_secret_an_order_is_as_unknown_as_one_that_does_not_exist(String part) throws Exception {
        String id = goodOrder();
        String other = goodOrder();
        workshop.put(id, OrderState.CUT);

        for (String secret :
                new String[] {"", "AAAAAAAAAAAAAAAAAAAAAA", secretOf(other), "\u00ff\u00fe", "x".repeat(5000)}) {
            HttpResponse<String> real =
                    send(request("/api/v1/orders/" + id + part).header("Order-Secret", secret));
            HttpResponse<String> none =
                    send(request("/api/v1/orders/" + NONE + part).header("Order-Secret", secret));

            assertThat(real.statusCode()).as(secret).isEqualTo(404);
            assertThat(real.body()).isEqualTo(none.body().replace(NONE, id));
            assertThat(read(real).path("type").asText()).endsWith("order-unknown");
        }
    }

    @Test
    void nobody_cancels_what_is_not_theirs() throws Exception {
        String id = goodOrder();

        HttpResponse<String> answer = send(request("/api/v1/orders/" + id + "/cancel")
                .header("Order-Secret", secretOf(goodOrder()))
                .header("Tailorline-Request", "1")
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(read(own("/api/v1/orders/" + id)).path("state").asText()).isEqualTo("received");
    }

    @Test
    void the_page_is_opened_by_the_link_which_leaves_a_cookie_for_that_order_alone() throws Exception {
        JsonNode placed = read(order(GOOD));
        String id = placed.path("id").asText();

        HttpResponse<String> opened = get(placed.path("links").path("page").asText());

        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location")).contains("/orders/" + id);
        List<String> cookies = opened.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("order-"))
                .toList();
        assertThat(cookies)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("order-%s=%s;"
                                .formatted(id, placed.path("secret").asText()))
                        .contains("HttpOnly", "SameSite=Lax", "/orders/" + id)
                        .doesNotContain("Secure"));
        String cookie = cookies.get(0).replaceAll(";.*", "");
        assertThat(get("/orders/" + id).statusCode()).isEqualTo(404);
        assertThat(send(request("/orders/" + id).header("Cookie", cookie)).body())
                .contains("href=\"" + placed.path("links").path("page").asText() + "\"");
        assertThat(send(request("/api/v1/orders/" + id).header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/orders/" + id + "/open/AAAAAAAAAAAAAAAAAAAAAA").statusCode())
                .isEqualTo(404);
        assertThat(get("/orders/" + id + "/open/AAAAAAAAAAAAAAAAAAAAAA", "tailor:needle")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_browser_that_has_the_cookie_cancels_with_the_token_of_its_page_alone() throws Exception {
        String id = goodOrder();
        String cookie = "order-%s=%s".formatted(id, secretOf(id));

        HttpResponse<String> answer = send(request("/api/v1/orders/" + id + "/cancel")
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(read(answer).path("type").asText()).endsWith("token-expected");
    }

    @Test
    void an_order_from_before_is_opened_by_staff_who_can_make_a_link_for_it() throws Exception {
        String id = goodOrder();
        assertThat(orders.replaceSecret(new OrderId(id), OrderSecret.draw(new Random(7))))
                .isTrue();
        assertThat(own("/api/v1/orders/" + id).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/orders/" + id, "tailor:needle").statusCode()).isEqualTo(200);

        HttpResponse<String> renewed = post("/api/v1/tailor/orders/" + id + "/link", "tailor:needle", "");

        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(get(read(renewed).path("page").asText()).statusCode()).isEqualTo(303);
        assertThat(own("/api/v1/orders/" + id).statusCode()).isEqualTo(404);
        assertThat(post("/api/v1/tailor/orders/" + NONE + "/link", "tailor:needle", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/api/v1/tailor/orders/" + id + "/link", "cutter:shears", "")
                        .statusCode())
                .isEqualTo(403);
    }

    private String secretOf(String id) {
        return link(id).replaceAll(".*/", "");
    }
}
