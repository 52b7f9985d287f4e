package io.tailorline.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.load.client.Answer;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.PortalClient.Account;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.servers.CuttingTables;
import io.tailorline.load.servers.SuitsOnCloth;
import io.tailorline.pattern.piece.PieceRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An operator who starts so many jobs and no more, sees on the cloth what is cut of a suit, and remembers about which
 * orders they were asked what.
 */
final class DrillOperator implements ShopFloor.Operator {

    private final PortalClient client;
    private final CuttingTables tables;
    private final SuitsOnCloth suits;
    private final Duration answerDelay;
    private final Set<Long> mayStart = new TreeSet<>();
    private final Map<Long, Long> heldSince = new HashMap<>();
    private final Map<String, List<String>> asked = new TreeMap<>();
    private int most;

    /**
     * @param answerDelay how long the gateways are given to tell of a job that is held before its suit is looked for
     */
    DrillOperator(PortalClient client, CuttingTables tables, SuitsOnCloth suits, Duration answerDelay) {
        this.client = client;
        this.tables = tables;
        this.suits = suits;
        this.answerDelay = answerDelay;
    }

    /** So many more suits are started than until now. */
    synchronized void mayStart(int more) {
        most = mayStart.size() + more;
    }

    /** The jobs that were started. */
    synchronized Set<Long> started() {
        return Set.copyOf(mayStart);
    }

    /** What was asked about each order, with the answers, in the order in which they were given. */
    synchronized Map<String, List<String>> asked() {
        Map<String, List<String>> all = new TreeMap<>();
        asked.forEach((order, answers) -> all.put(order, List.copyOf(answers)));
        return all;
    }

    /** One whose answer is lost counts as started. */
    @Override
    public synchronized boolean starts(JsonNode job) {
        long number = number(job);
        if (!mayStart.contains(number) && mayStart.size() >= most) {
            return false;
        }
        String order = job.path("orderId").asText();
        Answer program = client.get(Account.CUTTER, "/api/v1/orders/" + order + "/program");
        if (!program.isOk()) {
            return false;
        }
        try {
            suits.starts(number, order, ProgramJson.read(JsonCursor.of("program of " + order, client.read(program))));
        } catch (FormatFault unreadable) {
            throw new IllegalStateException(unreadable);
        }
        mayStart.add(number);
        return true;
    }

    /** Nobody answers as long as a table moves with the suit. */
    @Override
    public synchronized Optional<String> found(JsonNode job) {
        String order = job.path("orderId").asText();
        long since = heldSince.computeIfAbsent(number(job), first -> System.nanoTime());
        Set<Long> its = suits.orders().getOrDefault(order, Set.of());
        if (System.nanoTime() - since < answerDelay.toNanos() || its.stream().anyMatch(tables::isUnderTheKnife)) {
            return Optional.empty();
        }
        Set<PieceRef> whole = suits.whole(order);
        if (its.isEmpty()) {
            return Optional.of("{\"cut\":\"nothing\"}");
        }
        return Optional.of(
                whole.containsAll(suits.pieces(order))
                        ? "{\"cut\":\"all\"}"
                        : whole.stream()
                                .map(piece -> "\"" + piece + "\"")
                                .collect(Collectors.joining(",", "{\"cut\":\"some\",\"pieces\":[", "]}")));
    }

    @Override
    public long firstUncut(JsonNode job, JsonNode question) {
        return suits.firstUncut(number(job), question.path("firstRecord").asLong());
    }

    @Override
    public boolean layNewCloth(JsonNode job) {
        return asked().containsKey(job.path("orderId").asText());
    }

    @Override
    public synchronized void did(String action, JsonNode job, String body) {
        Optional<String> question = switch (action) {
            case "found" ->
                Optional.of("Is it cut? "
                        + client.read(new Answer(200, body, "", Duration.ZERO))
                                .path("cut")
                                .asText());
            case "answer" -> Optional.of("Where does it go on?");
            case "missing" -> Optional.of("From which cloth?");
            default -> Optional.empty();
        };
        question.ifPresent(text -> asked.computeIfAbsent(job.path("orderId").asText(), any -> new ArrayList<>())
                .add(text));
    }

    static long number(JsonNode job) {
        return Long.parseLong(job.path("jobId").asText().substring(2), 16);
    }
}
