package io.tailorline.load.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.load.servers.StaffPasswords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The public API of one installation, as programs use it. No answer is an answer with status 0, never an exception:
 * what does not answer is what the programs measure. Safe for several threads.
 */
public final class PortalClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;

    public PortalClient(URI address) {
        this.address = address;
    }

    /** Who asks: nobody in particular, or staff. */
    public enum Account {
        ANYBODY("", ""),
        TAILOR("tailor", StaffPasswords.TAILOR),
        PLANNER("planner", StaffPasswords.PLANNER),
        CUTTER("cutter", StaffPasswords.CUTTER);

        private final String credentials;

        Account(String name, String password) {
            this.credentials = name.isEmpty()
                    ? ""
                    : "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Orders a suit. */
    public Answer place(String key, String request) {
        return send(
                Account.ANYBODY,
                builder("/api/v1/orders")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(request)));
    }

    /** What an acknowledged order is known by; empty for any other answer. */
    public Optional<PlacedOrder> placed(long number, String key, Answer answer) {
        if (answer.status() != 201) {
            return Optional.empty();
        }
        JsonNode said = read(answer);
        return Optional.of(new PlacedOrder(
                number, key, said.path("id").asText(), said.path("secret").asText(""), answer.body()));
    }

    /** The order as its customer sees it. */
    public Answer order(PlacedOrder order) {
        return send(
                Account.ANYBODY,
                asOwner(order, builder("/api/v1/orders/" + order.id()).GET()));
    }

    public Answer cancel(PlacedOrder order) {
        return send(
                Account.ANYBODY,
                asOwner(
                        order,
                        builder("/api/v1/orders/" + order.id() + "/cancel")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))));
    }

    public Answer get(Account account, String path) {
        return send(account, builder(path).GET());
    }

    public Answer post(Account account, String path, String body) {
        return send(
                account,
                builder(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** @param version that was seen, an ETag */
    public Answer put(Account account, String path, String version, String body) {
        return send(
                account,
                builder(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", version)
                        .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public JsonNode read(Answer answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException noJson) {
            return json.missingNode();
        }
    }

    private static HttpRequest.Builder asOwner(PlacedOrder order, HttpRequest.Builder request) {
        return order.secret().isEmpty() ? request : request.header("Order-Secret", order.secret());
    }

    private HttpRequest.Builder builder(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(TIMEOUT);
    }

    private Answer send(Account account, HttpRequest.Builder request) {
        if (!account.credentials.isEmpty()) {
            request.header("Authorization", account.credentials);
        }
        long began = System.nanoTime();
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After").orElse(""),
                    Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException lost) {
            return new Answer(0, lost.getClass().getSimpleName(), "", Duration.ofNanos(System.nanoTime() - began));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(0, "interrupted", "", Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
