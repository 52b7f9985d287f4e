package io.tailorline.portal.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.PageVisitor;
import io.tailorline.portal.fake.StandingClock;
import io.tailorline.portal.sales.web.PortalTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Guessing passwords and orders against the real server with the limits that it is shipped with. Linux sends from every
 * address of 127.0.0.0/8: an attacker here comes from 127.0.9.9.
 */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:guessing;DB_CLOSE_DELAY=-1",
            "tailorline.data=target/test-data/guessing-${tailorline.fork:fork-1}",
            "tailorline.limits.sign-ins-per-account=5",
            "tailorline.limits.sign-ins-per-network=20",
            "tailorline.limits.missing-orders=20",
            "tailorline.limits.orders=60",
            "tailorline.limits.checks=120",
            "tailorline.limits.photos=12",
            "tailorline.limits.changes=12"
        })
class GuessingTest extends PortalTest {

    private static final String ATTACKER = "127.0.9.9";

    @Autowired
    private StandingClock clock;

    private record Answer(int status, String head) {}

    /** Whatever the test before took. */
    @BeforeEach
    void anHourPasses() {
        clock.pass(Duration.ofHours(1));
    }

    private Answer ask(String from, String path, String... headers) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nConnection: close\r\nAccept: application/json\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(answer.substring(9, 12)), answer);
        }
    }

    private Answer askAs(String from, String account) throws IOException {
        String credentials = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        return ask(from, "/api/v1/cutroom/jobs", "Authorization: Basic " + credentials);
    }

    @Test
    void of_sixty_passwords_few_are_looked_at_and_neither_owner_nor_program_is_locked_out() throws Exception {
        PageVisitor owner = new PageVisitor("http://127.0.0.1:" + port);
        owner.signIn("cutter", "shears");
        assertThat(askAs("127.0.5.5", "cutter:shears").status()).isEqualTo(200);

        Map<Integer, Integer> answers = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            answers.merge(askAs(ATTACKER, "cutter:guess-" + i).status(), 1, Integer::sum);
        }
        Answer right = askAs(ATTACKER, "cutter:shears");

        assertThat(answers.keySet()).containsExactlyInAnyOrder(401, 429);
        assertThat(answers.get(401)).as("three in a row").isEqualTo(3);
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.head())
                .containsPattern("(?i)Retry-After: [1-9][0-9]?\r\n")
                .contains("problem+json");
        assertThat(askAs("127.0.5.5", "cutter:shears").status())
                .as("a program of the installation")
                .isEqualTo(200);
        assertThat(owner.signIn("cutter", "shears").headers().firstValue("Location"))
                .as("the owner's device")
                .contains("/cutroom");
    }

    @Test
    void the_page_says_how_long_to_wait() throws Exception {
        PageVisitor guesser = new PageVisitor("http://127.0.0.1:" + port);
        HttpResponse<String> answer = guesser.signIn("tailor", "guess");
        for (int i = 0; i < 10; i++) {
            answer = guesser.signIn("tailor", "guess " + i);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]?");
        assertThat(answer.body()).contains("Too many tries").contains("name=\"_csrf\"");
    }

    @Test
    void few_numbers_of_orders_can_be_guessed_in_a_minute() throws Exception {
        String mine = goodOrder();
        Map<Integer, Integer> answers = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            answers.merge(
                    ask("127.0.9.10", "/api/v1/orders/TL-2222-%02d".formatted(i + 22))
                            .status(),
                    1,
                    Integer::sum);
        }

        assertThat(answers.keySet()).containsExactlyInAnyOrder(404, 429);
        assertThat(answers.get(404)).as("ten in a row").isEqualTo(10);
        assertThat(ask("127.0.9.10", "/orders/" + mine).status()).isEqualTo(429);
        assertThat(ask(
                                "127.0.9.10",
                                "/api/v1/orders/" + mine,
                                "Order-Secret: "
                                        + ownRequest("/" + mine)
                                                .build()
                                                .headers()
                                                .firstValue("Order-Secret")
                                                .orElseThrow())
                        .status())
                .as("who has the secret is not kept out by a neighbour")
                .isEqualTo(200);
        assertThat(ask("127.0.9.11", "/api/v1/orders/TL-2222-22").status()).isEqualTo(404);
    }

    @Test
    void one_client_places_sixty_orders_a_minute_and_no_more() throws Exception {
        int taken = 0;
        HttpResponse<String> last = order(GOOD);
        for (int i = 0; i < 60 && last.statusCode() != 429; i++) {
            taken++;
            last = i % 4 > 0 ? post("/api/v1/order%73", "", "{}") : order("{}");
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(taken).as("thirty in a row").isEqualTo(30);
    }

    @Test
    void one_client_sends_twelve_photos_a_minute_and_no_more() throws Exception {
        String photo = "/api/v1/orders/" + goodOrder() + "/photos/front";
        int looked = 0;
        HttpResponse<String> last = send(photo(photo));
        for (int i = 0; i < 12 && last.statusCode() != 429; i++) {
            looked++;
            last = send(photo(i % 4 > 0 ? photo.replace("photos", "phot%6Fs") : photo));
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(looked).as("six in a row").isEqualTo(6);
        assertThat(own(photo).statusCode()).as("looking costs nothing").isEqualTo(404);
    }

    /** Each begins an order anew: check, draft, laying. */
    @Test
    void one_client_changes_twelve_orders_a_minute_and_no_more() throws Exception {
        String id = goodOrder();
        int asked = 0;
        HttpResponse<String> last = change(id, 0);
        for (int i = 1; i <= 12 && last.statusCode() != 429; i++) {
            asked++;
            last = change(id, i);
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(asked).as("six in a row").isEqualTo(6);
    }

    private HttpResponse<String> change(String id, int number) throws Exception {
        return send(ownRequest("/api/v1/orders/" + id + (number % 2 == 0 ? "/specification" : "/address"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private HttpRequest.Builder photo(String path) {
        return ownRequest(path)
                .header("Content-Type", "image/jpeg")
                .header("Tailorline-Request", "1")
                .PUT(HttpRequest.BodyPublishers.ofString("none"));
    }
}
