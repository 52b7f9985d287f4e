package io.tailorline.portal.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.sales.web.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is believed about where a request comes from, and by which names the portal is reached. */
class ProxySettingsTest extends PortalTest {

    private static final NamedProxies PROXIES = new NamedProxies(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8::/32"));

    @ParameterizedTest
    @CsvSource({
        "198.51.100.9, 198.51.100.9",
        "'1.2.3.4, 198.51.100.9', 198.51.100.9",
        "'1.2.3.4, 198.51.100.9, 192.0.2.7', 198.51.100.9",
        "'198.51.100.9:4711', 198.51.100.9",
        "'[2001:db9::1]:4711', 2001:db9::1",
        "'2001:db9::1, 2001:db8::5', 2001:db9::1",
        "'', 10.1.1.1",
        "'nonsense', 10.1.1.1",
        "'nonsense, 192.0.2.7', 192.0.2.7",
        "'10.2.2.2', 10.2.2.2",
    })
    void the_client_is_the_last_hop_that_is_no_named_proxy(String hops, String client) {
        assertThat(PROXIES.client("10.1.1.1", List.of(hops))).isEqualTo(client);
    }

    @Test
    void a_proxy_is_named_by_address() {
        assertThatThrownBy(() -> new NamedProxies(List.of("proxy.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proxy.example")
                .hasMessageContaining("10.0.0.0/8");
    }

    @Test
    void behind_a_named_proxy_with_https_cookies_are_secure_and_https_is_remembered() throws Exception {
        RawHttp.Answer answer = new RawHttp(port, "127.0.0.3")
                .send(
                        "GET /tailor?lang=en HTTP/1.1",
                        "Host: 127.0.0.1",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: shop.example",
                        "X-Forwarded-For: 198.51.100.9");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/login");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.cookies()).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        RawHttp.Answer form = new RawHttp(port, "127.0.0.3")
                .send("GET /login?lang=zh HTTP/1.1", "Host: shop.example", "X-Forwarded-Proto: https");
        assertThat(form.cookies()).hasSizeGreaterThan(1).allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void from_anybody_else_forwarded_headers_mean_nothing() throws Exception {
        RawHttp.Answer answer = new RawHttp(port, "127.0.0.2")
                .send(
                        "GET /login?lang=en HTTP/1.1",
                        "Host: 127.0.0.1",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: evil.example",
                        "Forwarded: proto=https;host=evil.example");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.cookies()).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(answer.body()).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "127.0.0.2", "[::2]", "x y", ""})
    void an_unknown_host_is_refused_before_anything_else(String host) throws Exception {
        for (String path : new String[] {"/", "/tailor", "/api/v1/cloths", "/nothing"}) {
            RawHttp.Answer answer = new RawHttp(port, "127.0.0.2").send("GET " + path + " HTTP/1.1", "Host: " + host);

            assertThat(answer.status()).as(host + path).isEqualTo(400);
            assertThat(answer.head().toString()).doesNotContain("evil", "Location");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]:80", "shop.example"})
    void a_known_host_is_answered_and_redirects_name_none(String host) throws Exception {
        RawHttp.Answer answer = new RawHttp(port, "127.0.0.2").send("GET /tailor HTTP/1.1", "Host: " + host);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/login");
    }

    @Test
    void every_answer_says_what_a_browser_may_do_with_it() throws Exception {
        for (String path : new String[] {"/", "/login", "/api/v1/cloths", "/nothing", "/static/js/web/page.js"}) {
            RawHttp.Answer answer = new RawHttp(port, "127.0.0.2").send("GET " + path + " HTTP/1.1", "Host: localhost");

            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*");
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
            assertThat(answer.header("Permissions-Policy").orElse("")).contains("camera=()");
            assertThat(answer.header("Referrer-Policy")).contains("same-origin");
            if (!path.startsWith("/static/")) {
                assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
            }
        }
    }

    @Test
    void what_is_of_one_order_is_stored_nowhere() throws Exception {
        String id = goodOrder();
        workshop.put(id, io.tailorline.workflow.production.OrderState.CUT);
        for (String part : new String[] {"", "/marker", "/marker.svg", "/program", "/ticket.pdf"}) {
            assertThat(own("/api/v1/orders/" + id + part)
                            .headers()
                            .firstValue("Cache-Control")
                            .orElse(""))
                    .as(part)
                    .contains("no-store");
        }
    }
}
