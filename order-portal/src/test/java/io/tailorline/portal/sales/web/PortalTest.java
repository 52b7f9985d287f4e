package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.portal.fake.FakeCutRoom;
import io.tailorline.portal.fake.FakeParkedMessages;
import io.tailorline.portal.fake.FakeWorkshop;
import io.tailorline.portal.fake.FakeWorkshopApplication;
import io.tailorline.portal.identity.audit.AuditTrail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests of the portal's doors share: the server, the fake workshop behind it, and a client in front. */
@SpringBootTest(
        classes = FakeWorkshopApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:portal;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "tailorline.proxies=127.0.0.3",
            "tailorline.hosts=shop.example",
            "tailorline.data=target/test-data/portal-${tailorline.fork:fork-1}",
            "tailorline.security.tailor-password=needle",
            "tailorline.security.cutter-password=shears",
            "tailorline.security.planner-password=ledger",
            "tailorline.security.admin-password=thimble",
            "tailorline.limits.sign-ins-per-account=1000",
            "tailorline.limits.sign-ins-per-network=1000",
            "tailorline.limits.missing-orders=100000",
            "tailorline.limits.orders=100000",
            "tailorline.limits.checks=100000",
            "tailorline.limits.photos=100000",
            "tailorline.limits.changes=100000"
        })
public abstract class PortalTest {

    protected static final String GOOD = """
            {"body":{"id":"a-man","sex":"male","unit":"mm","measurements":{"stature":1756,"neckGirth":398,
            "chestGirth":1037,"waistGirth":905,"hipGirth":1009,"shoulderLength":150,"armLength":593,"upperArmGirth":333,
            "wristGirth":176,"insideLeg":846}},"style":{"fit":"regular","garments":["jacket","trousers"]}}""";

    /** What a customer tells of some of these measurements, fields of the body. */
    protected static final String PARTLY_MEASURED =
            "\"estimated\":[\"waistGirth\",\"hipGirth\"],\"garment\":{\"chestGirth\":1150}";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Pattern NUMBER = Pattern.compile("TL-[2-9A-Z]{4}-[2-9A-Z]{2}");

    /** The secret that opens each order. */
    private static final Map<String, String> SECRETS = new ConcurrentHashMap<>();

    @LocalServerPort
    protected int port;

    @Autowired
    protected FakeWorkshop workshop;

    @Autowired
    protected FakeCutRoom room;

    @Autowired
    protected FakeParkedMessages parked;

    @Autowired
    protected ObjectMapper json;

    /** Whatever the test before has left. */
    @BeforeEach
    void startAfresh() {
        workshop.emptyQueue();
        workshop.breakDown(false);
        workshop.onStart(() -> {});
        workshop.close();
        room.clear();
        room.fallSilent(false);
        room.askOfClothOnly(false);
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    protected HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** As the customer of the order that the path names, who was told its secret. */
    protected HttpRequest.Builder ownRequest(String path) {
        Matcher number = NUMBER.matcher(path);
        assertThat(number.find()).as(path).isTrue();
        return request(path).header("Order-Secret", SECRETS.getOrDefault(number.group(), "none"));
    }

    protected HttpResponse<String> own(String path) throws IOException, InterruptedException {
        return send(ownRequest(path));
    }

    /** What opens the order in a browser. */
    protected String link(String id) {
        return "/orders/" + id + "/open/" + SECRETS.get(id);
    }

    protected byte[] bytes(String path) throws IOException, InterruptedException {
        return CLIENT.send(ownRequest(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** @param account {@code name:password} */
    protected HttpResponse<String> get(String path, String account) throws IOException, InterruptedException {
        return send(as(account, request(path)));
    }

    protected static HttpRequest.Builder as(String account, HttpRequest.Builder request) {
        return request.header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
    }

    /** Once the database answers, which on a busy machine may be late and says so; the key places no second order. */
    protected HttpResponse<String> order(String key, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = await().atMost(Duration.ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .until(() -> place(key, body), placed -> placed.statusCode() != 503);
        if (answer.statusCode() == 201) {
            SECRETS.put(
                    read(answer).path("id").asText(),
                    read(answer).path("secret").asText());
        }
        return answer;
    }

    /** Whatever the answer is. */
    protected HttpResponse<String> place(String key, String body) throws IOException, InterruptedException {
        return send(request("/api/v1/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    protected HttpResponse<String> order(String body) throws IOException, InterruptedException {
        return order(UUID.randomUUID().toString(), body);
    }

    /**
     * What the audit log says of an order or a table. The newest lines of all are no test's own: an account that signs
     * with every request is looked up, and recorded, every few minutes.
     */
    protected static AuditTrail.Filter auditOf(String subject) {
        return new AuditTrail.Filter(Optional.empty(), Optional.empty(), Optional.of(subject), Optional.empty());
    }

    protected String goodOrder() throws IOException, InterruptedException {
        return read(order(GOOD)).path("id").asText();
    }

    protected HttpResponse<String> post(String path, String account, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (!account.isEmpty()) {
            as(account, request);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    protected JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }
}
