package io.tailorline.load.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.load.client.PortalClient.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Plays the planner in the stock room as long as it is open: brings a roll for whoever waits, puts every second
 * leftover away and throws the others away, and now and then reports a roll missing that turns up a little later. What
 * was not answered is tried again by the same words.
 */
public final class StockRoom implements AutoCloseable {

    private static final String WORKSHOP = "/api/v1/workshop/";
    private static final String ROLLS = WORKSHOP + "rolls/";
    private static final String DOCK = "{\"place\":\"DOCK\"}";

    private static final Duration LAST = Duration.ofSeconds(20);

    private final PortalClient client;
    private final double rollMm;
    private final Duration betweenLosses;
    private final Random random;
    private final ScheduledExecutorService planner = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, String> coming = new HashMap<>();
    private final Map<String, Integer> actions = new TreeMap<>();
    private long tickets;
    private long nextLoss;

    private StockRoom(PortalClient client, long seed, double rollMm, Duration betweenLosses) {
        this.client = client;
        this.random = new Random(seed);
        this.rollMm = rollMm;
        this.betweenLosses = betweenLosses;
    }

    /**
     * @param rollMm length of each roll that is brought, mm
     * @param betweenLosses after which the next roll is missing
     * @param pauseMs between two looks
     */
    public static StockRoom open(PortalClient client, long seed, double rollMm, Duration betweenLosses, long pauseMs) {
        StockRoom room = new StockRoom(client, seed, rollMm, betweenLosses);
        room.nextLoss = System.nanoTime() + betweenLosses.toNanos();
        room.planner.scheduleWithFixedDelay(room::work, 0, pauseMs, TimeUnit.MILLISECONDS);
        return room;
    }

    /** How often each action was accepted. */
    public synchronized Map<String, Integer> actions() {
        return new TreeMap<>(actions);
    }

    private synchronized void work() {
        bring();
        clearAway();
        List<JsonNode> rolls = list("rolls");
        rolls.stream()
                .filter(roll -> roll.path("state").asText().equals("lost"))
                .forEach(roll -> done("found", post(ROLLS + id(roll) + "/found", DOCK)));
        if (System.nanoTime() > nextLoss && !rolls.isEmpty()) {
            nextLoss = System.nanoTime() + betweenLosses.toNanos();
            done("lost", post(ROLLS + id(rolls.get(random.nextInt(rolls.size()))) + "/lost", "{}"));
        }
    }

    private static String id(JsonNode roll) {
        return roll.path("id").asText();
    }

    /** One roll on its way for each article that somebody waits for: received, measured, looked over, at rest. */
    private void bring() {
        for (JsonNode wait : list("reservations/waiting")) {
            coming.computeIfAbsent(wait.path("article").asText(), any -> "T-" + ++tickets);
        }
        coming.entrySet().removeIf(one -> isReady(one.getKey(), one.getValue()));
    }

    private boolean isReady(String article, String ticket) {
        Answer received = post(
                WORKSHOP + "rolls",
                "{\"article\":\"%s\",\"ticket\":\"%s\",\"ticketMm\":%s,\"widthsMm\":[1500],\"place\":\"DOCK\"}"
                        .formatted(article, ticket, rollMm));
        if (!received.isOk()) {
            return false;
        }
        JsonNode roll = client.read(received);
        String path = ROLLS + id(roll);
        return switch (roll.path("state").asText()) {
            case "received" -> {
                done("receive", post(path + "/measure", "{\"lengthMm\":%s}".formatted(rollMm)));
                post(path + "/inspect", "{\"flaws\":[]}");
                yield false;
            }
            case "inspected" -> {
                post(path + "/relax", "{\"hours\":0}");
                yield false;
            }
            case "lost" -> false; // it is found where it was, and is to rest yet
            default -> true;
        };
    }

    private void clearAway() {
        for (JsonNode left : list("remnants/leftovers")) {
            String number = left.path("number").asText();
            String path = WORKSHOP + "remnants/leftovers/" + number;
            if (number.hashCode() % 2 == 0) {
                done("put-away", post(path + "/put-away", DOCK));
            } else {
                done("throw-away", post(path + "/throw-away", "{\"reason\":\"too small\"}"));
            }
        }
    }

    private Answer post(String path, String body) {
        return client.post(Account.PLANNER, path, body);
    }

    private void done(String action, Answer answer) {
        if (answer.isOk()) {
            actions.merge(action, 1, Integer::sum);
        }
    }

    private List<JsonNode> list(String what) {
        Answer answer = client.get(Account.PLANNER, WORKSHOP + what);
        List<JsonNode> found = new ArrayList<>();
        if (answer.isOk()) {
            JsonNode said = client.read(answer);
            (said.isArray() ? said : said.path("items")).forEach(found::add);
        }
        return found;
    }

    /** What is begun is ended. */
    @Override
    public void close() {
        planner.shutdown();
        try {
            if (planner.awaitTermination(LAST.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        planner.shutdownNow();
    }
}
