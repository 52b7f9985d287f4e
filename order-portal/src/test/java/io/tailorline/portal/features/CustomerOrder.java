package io.tailorline.portal.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A suit of the demo's man, ordered as often as a scenario needs one. */
final class CustomerOrder {

    private final RunningServer server;

    CustomerOrder(RunningServer server) {
        this.server = server;
    }

    /** The order is the scenario's from now on. */
    void place(Scenario scenario) {
        String request =
                "{\"body\":%s,\"fabricId\":\"navy-twill\",\"style\":{\"fit\":\"regular\",\"garments\":[\"jacket\",\"trousers\"]}}"
                        .formatted(body());
        HttpResponse<String> answer = server.post(
                RunningServer.NOBODY,
                "/api/v1/orders",
                request,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        scenario.id = server.read(answer).path("id").asText();
        scenario.secret = server.read(answer).path("secret").asText();
    }

    private static String body() {
        try (InputStream sample = CustomerOrder.class.getResourceAsStream("/demo/body.json")) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
