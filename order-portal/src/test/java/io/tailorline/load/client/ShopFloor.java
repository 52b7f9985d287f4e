package io.tailorline.load.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.load.client.PortalClient.Account;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Plays tailor and operator as long as it is open: approves what waits for a tailor, scans the roll that a job names,
 * starts it, goes on after a fault, and answers that what may be uncertain is not cut.
 */
public final class ShopFloor implements AutoCloseable {

    private static final String TAILOR = "/api/v1/tailor/";
    private static final String JOBS = "/api/v1/cutroom/jobs";

    private final PortalClient client;
    private final Function<JsonNode, Optional<String>> suits;
    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(2);
    private final Map<String, Integer> actions = new TreeMap<>();

    private ShopFloor(PortalClient client, Function<JsonNode, Optional<String>> suits) {
        this.client = client;
        this.suits = suits;
    }

    /** @param pauseMs between two looks at a list */
    public static ShopFloor open(PortalClient client, long pauseMs) {
        return open(client, pauseMs, job -> Optional.empty());
    }

    /**
     * @param suits what the operator sees who looks for the suit of a job that is held: {@code all} or {@code nothing}
     *     of it is cut; empty when they do not look
     */
    public static ShopFloor open(PortalClient client, long pauseMs, Function<JsonNode, Optional<String>> suits) {
        ShopFloor floor = new ShopFloor(client, suits);
        floor.people.scheduleWithFixedDelay(floor::operate, 0, pauseMs, TimeUnit.MILLISECONDS);
        floor.people.scheduleWithFixedDelay(floor::decide, 0, pauseMs * 4, TimeUnit.MILLISECONDS);
        return floor;
    }

    /** How often each action was accepted. */
    public synchronized Map<String, Integer> actions() {
        return new TreeMap<>(actions);
    }

    private void decide() {
        for (JsonNode task : list(Account.TAILOR, TAILOR + "queue")) {
            if (task.path("kind").asText().equals("incident")) {
                continue;
            }
            count(
                    "approve",
                    client.post(
                            Account.TAILOR,
                            TAILOR + "orders/" + task.path("orderId").asText() + "/approve",
                            "{}"));
        }
    }

    private void operate() {
        for (JsonNode job : list(Account.CUTTER, JOBS)) {
            String act = JOBS + "/" + job.path("jobId").asText();
            switch (job.path("state").asText()) {
                case "scan" ->
                    act(
                            act,
                            "scan",
                            "{\"roll\":\"%s\"}".formatted(job.path("roll").asText()));
                case "ready" -> act(act, "start", "{\"clothCheck\":\"marks\"}");
                case "paused", "fault" -> act(act, "resume", "{}");
                case "uncertain" -> answer(act);
                case "held" -> suits.apply(job).ifPresent(cut -> act(act, "found", "{\"cut\":\"%s\"}".formatted(cut)));
                default -> {}
            }
        }
    }

    private void answer(String act) {
        Answer question = client.get(Account.CUTTER, act + "/question");
        if (question.isOk()) {
            act(
                    act,
                    "answer",
                    "{\"firstUncut\":%d,\"clothUnmoved\":true}"
                            .formatted(client.read(question).path("firstRecord").asLong()));
        }
    }

    private void act(String job, String action, String body) {
        count(action, client.post(Account.CUTTER, job + "/" + action, body));
    }

    private synchronized void count(String action, Answer answer) {
        if (answer.isOk()) {
            actions.merge(action, 1, Integer::sum);
        }
    }

    /** The list itself, or what a page of it holds. */
    private Iterable<JsonNode> list(Account account, String path) {
        Answer answer = client.get(account, path);
        if (!answer.isOk()) {
            return client.read(new Answer(0, "[]", "", answer.took()));
        }
        JsonNode said = client.read(answer);
        return said.isArray() ? said : said.path("items");
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
