package io.tailorline.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.workflow.cutroom.CutRoom.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Every kind of message that docs/messages describes, as somebody would write it who knows the job at a table. */
public final class ForgedMessages {

    /** How many kinds docs/messages has at least. */
    static final int KINDS = 19;

    static final List<String> EXCHANGES = List.of(
            "",
            "tailorline.commands",
            "tailorline.telemetry",
            "tailorline.calls",
            "tailorline.nester",
            "tailorline.gateway.table-1",
            "tailorline.gateway.table-2");

    static final List<String> KEYS = List.of(
            "tailorline.table.table-1",
            "table.table-1",
            "tailorline.process",
            "process",
            "telemetry",
            "tailorline.parking",
            "nest.v2");

    /** Of which nobody knows, and which is on whichever table its sender says. */
    private static final String INVENTED_JOB = "J-7FFFFFF1";

    private ForgedMessages() {}

    public record Forged(String id, String type, String text) {}

    /** @param tables each message is written as if it were of each of them */
    public static List<Forged> about(Job job, String... tables) {
        List<Forged> all = new ArrayList<>();
        for (Path example : examples()) {
            for (String table : tables) {
                for (String operation : operations(example)) {
                    ObjectNode message = message(example, job);
                    ObjectNode payload = (ObjectNode) message.get("payload");
                    if (payload.has("operation")) {
                        payload.put("operation", operation);
                    }
                    if (payload.has("jobId")) {
                        payload.put("table", table);
                        all.add(forged(message, payload.put("jobId", INVENTED_JOB)));
                        payload.put("jobId", job.jobId());
                    }
                    all.add(forged(message, payload));
                }
            }
        }
        return all;
    }

    private static ObjectNode message(Path example, Job job) {
        try {
            ObjectNode message = (ObjectNode) new ObjectMapper().readTree(example.toFile());
            return message.put("orderId", job.orderId()).put("correlationId", job.jobId() + ":cut-loaded");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Forged forged(ObjectNode message, ObjectNode payload) {
        String id = UUID.randomUUID().toString();
        message.put("id", id).set("payload", payload);
        return new Forged(id, message.get("type").asText(), message.toString());
    }

    private static List<String> operations(Path example) {
        return example.getFileName().toString().startsWith("table-operation")
                ? List.of("START", "PAUSE", "RESUME", "ABORT")
                : List.of("");
    }

    private static List<Path> examples() {
        try (Stream<Path> files = Files.list(Path.of("..", "docs", "messages"))) {
            return files.filter(file -> file.toString().endsWith(".example.json"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
