package io.tailorline.workflow.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.nesting.marker.MarkerCosts;
import io.tailorline.nesting.marker.TableMotion;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The JSON of a message: a small envelope and its payload. Unknown fields are ignored; missing ones are an error, but
 * for those that were added later: a message that was written before has what was true of it then.
 */
public final class MessageJson {

    private static final Map<String, Class<? extends Payload>> KINDS = kinds();

    private final ObjectMapper mapper = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    public String write(Envelope message) {
        ObjectNode root = mapper.createObjectNode();
        root.put("id", message.id());
        root.put("type", message.type());
        root.put("version", message.version());
        root.put("time", message.time().toString());
        root.put("orderId", message.orderId());
        root.put("correlationId", message.correlationId());
        root.set("payload", mapper.valueToTree(message.payload()));
        return root.toString();
    }

    /** @throws BrokenMessage naming the field and what was expected */
    public Envelope read(String text) throws BrokenMessage {
        try {
            JsonNode root = mapper.readTree(text);
            String type = text(root, "type");
            Class<? extends Payload> kind = KINDS.get(type);
            if (kind == null) {
                throw new BrokenMessage("type '%s' is unknown; expected one of %s.".formatted(type, KINDS.keySet()));
            }
            if (root.path("version").asInt() != Envelope.VERSION) {
                throw new BrokenMessage(
                        "version %s is unknown; expected %d.".formatted(root.path("version"), Envelope.VERSION));
            }
            return new Envelope(
                    text(root, "id"),
                    Envelope.VERSION,
                    Instant.parse(text(root, "time")),
                    root.path("orderId").asText(),
                    text(root, "correlationId"),
                    mapper.treeToValue(withLaterFields(type, root.path("payload")), kind));
        } catch (JsonProcessingException broken) {
            throw new BrokenMessage("not a message of ours: " + broken.getOriginalMessage(), broken);
        } catch (DateTimeException broken) {
            throw new BrokenMessage("time is not an ISO 8601 instant: " + broken.getMessage(), broken);
        }
    }

    private JsonNode withLaterFields(String type, JsonNode payload) {
        return payload instanceof ObjectNode fields ? laterFields(type).setAll(fields) : payload;
    }

    /** Fields that messages of this type did not always have, with what was true before. */
    ObjectNode laterFields(String type) {
        ObjectNode before = mapper.createObjectNode();
        switch (type) {
            case NestingPayload.MarkerMade.TYPE -> before.putArray("notes");
            case NestingPayload.NestMarker.TYPE ->
                before.put("secondCost", MarkerCosts.USUAL.second())
                        .putNull("from")
                        .set("table", mapper.valueToTree(TableMotion.USUAL));
            case JobEvent.CutDone.TYPE -> before.put("countedFrom", 1);
            case Payload.TableTelemetry.TYPE -> before.put("advances", 0);
            default -> {
                // has all its fields from the beginning
            }
        }
        return before;
    }

    /** The types of all messages. */
    public static Set<String> types() {
        return KINDS.keySet();
    }

    /** A file inside a message, as JSON. What the engines write is JSON; anything else is a bug. */
    public JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A file of ours is not JSON.", broken);
        }
    }

    /** A payload to be kept by itself. */
    public String payload(Payload payload) {
        return mapper.valueToTree(payload).toString();
    }

    /** A payload that {@link #payload(Payload)} has written; anything else is a bug. */
    public <T extends Payload> T payload(String json, Class<T> kind) {
        try {
            return mapper.readValue(json, kind);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept payload is no %s.".formatted(kind.getSimpleName()), broken);
        }
    }

    private static String text(JsonNode root, String field) throws BrokenMessage {
        JsonNode value = root.path(field);
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw new BrokenMessage("%s is missing; expected a text.".formatted(field));
        }
        return value.asText();
    }

    private static Map<String, Class<? extends Payload>> kinds() {
        Map<String, Class<? extends Payload>> kinds = new TreeMap<>();
        kinds.put(NestingPayload.NestMarker.TYPE, NestingPayload.NestMarker.class);
        kinds.put(NestingPayload.MarkerMade.TYPE, NestingPayload.MarkerMade.class);
        kinds.put(NestingPayload.MarkerRejected.TYPE, NestingPayload.MarkerRejected.class);
        kinds.put(NestingPayload.NestingProgress.TYPE, NestingPayload.NestingProgress.class);
        kinds.put(NestingPayload.StopNesting.TYPE, NestingPayload.StopNesting.class);
        kinds.put(Payload.WorkFailed.TYPE, Payload.WorkFailed.class);
        kinds.put(TableCommand.Cut.TYPE, TableCommand.Cut.class);
        kinds.put(TableCommand.TableOperation.TYPE, TableCommand.TableOperation.class);
        kinds.put(TableCommand.AnswerQuestion.TYPE, TableCommand.AnswerQuestion.class);
        kinds.put(JobEvent.CutUncertain.TYPE, JobEvent.CutUncertain.class);
        kinds.put(JobEvent.CutLoading.TYPE, JobEvent.CutLoading.class);
        kinds.put(JobEvent.CutLoaded.TYPE, JobEvent.CutLoaded.class);
        kinds.put(JobEvent.CutStarted.TYPE, JobEvent.CutStarted.class);
        kinds.put(JobEvent.CutPaused.TYPE, JobEvent.CutPaused.class);
        kinds.put(JobEvent.CutFaulted.TYPE, JobEvent.CutFaulted.class);
        kinds.put(JobEvent.CutAborted.TYPE, JobEvent.CutAborted.class);
        kinds.put(JobEvent.CutDone.TYPE, JobEvent.CutDone.class);
        kinds.put(Payload.TableTelemetry.TYPE, Payload.TableTelemetry.class);
        return Collections.unmodifiableMap(kinds);
    }
}
