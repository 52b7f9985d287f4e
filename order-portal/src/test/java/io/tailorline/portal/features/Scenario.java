package io.tailorline.portal.features;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What the steps of one scenario share: the order in question, the last answer, and where both are looked up. */
final class Scenario {

    static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** Scenarios run one after another: there is one table. */
    private static Scenario now;

    private final RunningServer server;

    /** Of the order; empty until one is placed. */
    String id = "";

    /** What opens the order. */
    String secret = "";

    /** The last that the API said to whoever asked. */
    HttpResponse<String> answer;

    private Scenario(RunningServer server) {
        this.server = server;
    }

    static void begin(RunningServer server) {
        now = new Scenario(server);
    }

    static Scenario now() {
        return now;
    }

    RunningServer server() {
        return server;
    }

    JsonNode pattern() {
        return server.read(server.get(RunningServer.TAILOR, "/api/v1/orders/" + id + "/pattern"));
    }

    JsonNode order() {
        return server.read(server.getOwn(secret, "/api/v1/orders/" + id));
    }

    Optional<JsonNode> jobs() {
        return mine(server.read(server.get(RunningServer.CUTTER, "/api/v1/cutroom/jobs")));
    }

    Optional<JsonNode> task() {
        return mine(server.read(server.get(RunningServer.TAILOR, "/api/v1/tailor/queue?q=" + id)));
    }

    private Optional<JsonNode> mine(JsonNode list) {
        for (JsonNode one : list) {
            if (one.path("orderId").asText().equals(id)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    JsonNode awaitState(Set<String> states) {
        return await(
                "the state " + states,
                () -> Optional.of(order())
                        .filter(order -> states.contains(order.path("state").asText())));
    }

    <T> T await(String what, Supplier<Optional<T>> question) {
        try {
            return Awaitility.await(what)
                    .atMost(TIMEOUT)
                    .pollDelay(Duration.ZERO)
                    .until(question::get, Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("Order %s is %s".formatted(id, order()), late);
        }
    }
}
