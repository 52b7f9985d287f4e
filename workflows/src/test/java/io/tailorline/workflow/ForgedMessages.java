package io.tailorline.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.workflow.CutRoom.Job;
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
            "tailorline.events",
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

    private ForgedMessages() {}

    public record Forged(String id, String type, String text) {}

    /** @param tables each message is written as if it were of each of them */
    public static List<Forged> about(Job job, String... tables) {
        ObjectMapper json = new ObjectMapper();
        List<Forged> all = new ArrayList<>();
        for (Path example : examples()) {
            for (String table : tables) {
                for (String operation : operations(example)) {
                    try {
                        ObjectNode message = (ObjectNode) json.readTree(example.toFile());
                        String id = UUID.randomUUID().toString();
                        message.put("id", id)
                                .put("orderId", job.orderId())
                                .put("correlationId", job.jobId() + ":cut-loaded");
                        ObjectNode payload = (ObjectNode) message.get("payload");
                        if (payload.has("jobId")) {
                            payload.put("jobId", job.jobId()).put("table", table);
                        }
                        if (payload.has("operation")) {
                            payload.put("operation", operation);
                        }
                        all.add(new Forged(id, message.get("type").asText(), message.toString()));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                }
            }
        }
        return all;
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
