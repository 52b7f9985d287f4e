package io.tailorline.load.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.load.client.PortalClient.Account;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Plays tailor and operator as long as it is open: approves what waits for a tailor, scans the roll that a job names,
 * starts it, goes on after a fault, and answers that what may be uncertain is not cut.
 */
public final class ShopFloor implements AutoCloseable {

    private static final String TAILOR = "/api/v1/tailor/";
    private static final String JOBS = "/api/v1/cutroom/jobs";

    private static final Duration LAST = Duration.ofSeconds(20);

    private final PortalClient client;
    private final Operator operator;
    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(2);
    private final Map<String, Integer> actions = new TreeMap<>();

    /** What an operator does who looks at more than the pages: at the cloth. */
    public interface Operator {

        /** Whether a job that is ready is started now; noted before it is, for the answer may be lost. */
        default boolean starts(JsonNode job) {
            return true;
        }

        /** The answer about the suit of a job that is held; empty as long as they have not looked. */
        default Optional<String> found(JsonNode job) {
            return Optional.empty();
        }

        /** The first record that is not cut, of a job whose cut is uncertain. */
        default long firstUncut(JsonNode job, JsonNode question) {
            return question.path("firstRecord").asLong();
        }

        /** Whether what an aborted job left is cut from new cloth. */
        default boolean layNewCloth(JsonNode job) {
            return false;
        }

        /** An action was accepted. */
        default void did(String action, JsonNode job, String body) {}
    }

    private ShopFloor(PortalClient client, Operator operator) {
        this.client = client;
        this.operator = operator;
    }

    /** @param pauseMs between two looks at a list */
    public static ShopFloor open(PortalClient client, long pauseMs) {
        return open(client, pauseMs, new Operator() {});
    }

    /** The same with an operator who looks at the cloth. */
    public static ShopFloor open(PortalClient client, long pauseMs, Operator operator) {
        ShopFloor floor = new ShopFloor(client, operator);
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
            switch (job.path("state").asText()) {
                case "scan" ->
                    act(
                            job,
                            "scan",
                            "{\"roll\":\"%s\"}".formatted(job.path("roll").asText()));
                case "ready" -> start(job);
                case "paused", "fault" -> act(job, "resume", "{}");
                case "uncertain" -> answer(job);
                case "held" -> operator.found(job).ifPresent(said -> act(job, "found", said));
                case "aborted" -> cutMissing(job);
                default -> {}
            }
        }
    }

    private void start(JsonNode job) {
        if (operator.starts(job)) {
            act(job, "start", "{\"clothCheck\":\"marks\"}");
        }
    }

    private void answer(JsonNode job) {
        Answer question = client.get(Account.CUTTER, path(job, "question"));
        if (question.isOk()) {
            act(
                    job,
                    "answer",
                    "{\"firstUncut\":%d,\"clothUnmoved\":true}"
                            .formatted(operator.firstUncut(job, client.read(question))));
        }
    }

    private void cutMissing(JsonNode job) {
        if (operator.layNewCloth(job)) {
            act(job, "missing", "{\"cloth\":\"new\"}");
        }
    }

    private void act(JsonNode job, String action, String body) {
        Answer answer = client.post(Account.CUTTER, path(job, action), body);
        count(action, answer);
        if (answer.isOk()) {
            operator.did(action, job, body);
        }
    }

    private static String path(JsonNode job, String action) {
        return JOBS + "/" + job.path("jobId").asText() + "/" + action;
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

    /** Who does something ends it. */
    @Override
    public void close() {
        people.shutdown();
        try {
            if (people.awaitTermination(LAST.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        people.shutdownNow();
    }
}
