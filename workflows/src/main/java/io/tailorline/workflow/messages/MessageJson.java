package io.tailorline.workflow.messages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.workflow.messages.NestingPayload.NestMarker;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The JSON of a message: a small envelope and its payload. Unknown fields are ignored; missing ones are an error, but
 * for those that were added later: a message that was written before has what was true of it then.
 */
public final class MessageJson {

    private static final JsonFactory ENVELOPES = new JsonFactory();

    private static final Map<String, Class<? extends Payload>> KINDS = kinds();

    /** What a field of a payload holds, by its type. */
    private static final Map<Class<?>, String> WORDS = Map.of(
            double.class, "a number",
            Double.class, "a number",
            int.class, "a whole number",
            long.class, "a whole number",
            boolean.class, "true or false",
            String.class, "text",
            List.class, "an array",
            JsonNode.class, "a value");

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
        message.traceparent().ifPresent(trace -> root.put(Traceparent.NAME, trace.toString()));
        root.set("payload", mapper.valueToTree(message.payload()));
        return root.toString();
    }

    /** A document in a message to be written: its text is handed on as it stands, neither read nor written again. */
    public static JsonNode asItStands(String document) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(document));
    }

    /** The trace that a message names, without reading what comes after its envelope; empty where it names none. */
    public static Optional<Traceparent> traceparent(String message) {
        try (JsonParser parser = ENVELOPES.createParser(message)) {
            parser.nextToken();
            for (String field = parser.nextFieldName();
                    field != null && !field.equals("payload");
                    field = parser.nextFieldName()) {
                parser.nextToken();
                if (field.equals(Traceparent.NAME)) {
                    return Traceparent.parse(parser.getText());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    /** @throws BrokenMessage naming the field, its value and what was expected */
    public Envelope read(String text) throws BrokenMessage {
        try {
            return envelope(JsonCursor.parse("message", text));
        } catch (FormatFault fault) {
            throw new BrokenMessage(String.valueOf(fault.getMessage()), fault);
        }
    }

    private Envelope envelope(JsonCursor root) throws FormatFault {
        String type = root.field("type").oneOf(KINDS.keySet().toArray(String[]::new), Function.identity());
        int version = version(root.field("version"), type);
        return new Envelope(
                text(root.field("id")),
                time(root.field("time")),
                root.find("orderId", JsonCursor::text).orElse(""),
                text(root.field("correlationId")),
                root.find(Traceparent.NAME, JsonCursor::text).flatMap(Traceparent::parse),
                payload(root.field("payload"), type, version));
    }

    private static int version(JsonCursor at, String type) throws FormatFault {
        int version = at.integer();
        boolean nest = type.equals(NestMarker.TYPE);
        int first = nest ? NestMarker.WITHOUT_RULES : Payload.FIRST_VERSION;
        int newest = nest ? NestMarker.VERSION : Payload.FIRST_VERSION;
        if (version < first || version > newest) {
            throw at.fault(
                    first == newest ? String.valueOf(newest) : first + " to " + newest,
                    "The sender of this %s is of another version than its reader: update both, then send the message again."
                            .formatted(type));
        }
        return version;
    }

    private Payload payload(JsonCursor at, String type, int version) throws FormatFault {
        try {
            return mapper.treeToValue(upToDate(at.node(), type, version), KINDS.get(type));
        } catch (JsonMappingException broken) {
            throw fault(at, broken);
        } catch (JsonProcessingException broken) {
            throw at.fault("the payload of " + type);
        }
    }

    /**
     * A command from before there were rules has none, a refusal from before lengths and codes were told names none, a
     * call from before commands were named is about all.
     */
    private static JsonNode upToDate(JsonNode payload, String type, int version) {
        if (type.equals(NestingPayload.MarkerRejected.TYPE) && payload instanceof ObjectNode fields) {
            ObjectNode told = fields.deepCopy();
            if (!told.has("neededMm")) {
                told.put("neededMm", 0.0);
            }
            if (!told.has("notices")) {
                told.putArray("notices");
            }
            return told;
        }
        if (type.equals(NestingPayload.StopNesting.TYPE)
                && payload instanceof ObjectNode fields
                && !fields.has("command")) {
            return fields.deepCopy().put("command", NestingPayload.StopNesting.ALL);
        }
        if (type.equals(NestMarker.TYPE)
                && version == NestMarker.WITHOUT_RULES
                && payload instanceof ObjectNode fields
                && !fields.has("rules")) {
            return fields.deepCopy().putNull("rules");
        }
        return payload;
    }

    /** The field that Jackson stopped at. */
    private static FormatFault fault(JsonCursor payload, JsonMappingException broken) throws FormatFault {
        JsonCursor at = payload;
        for (JsonMappingException.Reference step : broken.getPath()) {
            at = step.getFieldName() == null ? at.elements().get(step.getIndex()) : at.field(step.getFieldName());
        }
        return at.fault(broken instanceof MismatchedInputException mismatch ? expected(mismatch) : "another value");
    }

    private static String expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return WORDS.getOrDefault(type, "an object");
    }

    /** The types of all messages. */
    public static Set<String> types() {
        return KINDS.keySet();
    }

    /** Whatever JSON a text is; a missing node when it is none. */
    public JsonNode lenient(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** A file inside a message, as JSON. What the engines write is JSON; anything else is a bug. */
    public JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A file of ours is not JSON.", broken);
        }
    }

    /** A payload to be stored by itself. */
    public String payload(Payload payload) {
        return mapper.valueToTree(payload).toString();
    }

    /** A payload that {@link #payload(Payload)} has written; anything else is a bug. */
    public <T extends Payload> T payload(String json, Class<T> kind) {
        try {
            return mapper.treeToValue(mapper.readTree(json), kind);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept payload is no %s.".formatted(kind.getSimpleName()), broken);
        }
    }

    private static String text(JsonCursor at) throws FormatFault {
        if (at.text().isEmpty()) {
            throw at.fault("text that is not empty");
        }
        return at.text();
    }

    private static Instant time(JsonCursor at) throws FormatFault {
        try {
            return Instant.parse(at.text());
        } catch (DateTimeException notAnInstant) {
            throw at.fault("an instant as 2026-12-24T18:00:00Z");
        }
    }

    private static Map<String, Class<? extends Payload>> kinds() {
        Map<String, Class<? extends Payload>> kinds = new TreeMap<>();
        kinds.put(NestMarker.TYPE, NestMarker.class);
        kinds.put(NestingPayload.MarkerMade.TYPE, NestingPayload.MarkerMade.class);
        kinds.put(NestingPayload.MarkerRejected.TYPE, NestingPayload.MarkerRejected.class);
        kinds.put(NestingPayload.NestingProgress.TYPE, NestingPayload.NestingProgress.class);
        kinds.put(NestingPayload.StopNesting.TYPE, NestingPayload.StopNesting.class);
        kinds.put(Payload.WorkFailed.TYPE, Payload.WorkFailed.class);
        kinds.put(TableCommand.Cut.TYPE, TableCommand.Cut.class);
        kinds.put(TableCommand.TableOperation.TYPE, TableCommand.TableOperation.class);
        kinds.put(TableCommand.RecallJobs.TYPE, TableCommand.RecallJobs.class);
        kinds.put(Payload.JobsRecalled.TYPE, Payload.JobsRecalled.class);
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
        kinds.put(Payload.OrderMoved.TYPE, Payload.OrderMoved.class);
        return Collections.unmodifiableMap(kinds);
    }
}
