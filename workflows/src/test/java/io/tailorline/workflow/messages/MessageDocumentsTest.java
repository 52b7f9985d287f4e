package io.tailorline.workflow.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we send is what {@code docs/messages} says. */
class MessageDocumentsTest {

    private static final Path FOLDER = Path.of("..", "docs", "messages");

    private final MessageJson json = new MessageJson();
    private final ObjectMapper mapper = new ObjectMapper();

    static Set<String> types() {
        return MessageJson.types();
    }

    private static String text(String type, String ending) throws IOException {
        return Files.readString(FOLDER.resolve(type + ending));
    }

    private static Schema schema(String type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(type, ".schema.json"), InputFormat.JSON);
    }

    /** After 0.2.0: where it is missing the sender is older ({@link FirstMessagesTest}). */
    private static final Set<String> ADDED =
            Set.of("marker-rejected.neededMm", "marker-rejected.notices", "stop-nesting.command");

    @ParameterizedTest
    @MethodSource("types")
    void the_example_is_exactly_what_we_write(String type) throws Exception {
        String example = text(type, ".example.json");
        String written = json.write(json.read(example));
        assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(example));
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_example_obeys_the_schema(String type) throws IOException {
        assertThat(schema(type).validate(text(type, ".example.json"), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_and_the_reader_demand_every_field(String type) throws Exception {
        var example = (ObjectNode) mapper.readTree(text(type, ".example.json"));
        var payload = (ObjectNode) example.get("payload");
        for (String field : fieldsOf(payload)) {
            if (ADDED.contains(type + "." + field)) {
                continue;
            }
            var kept = payload.remove(field);
            var faults = schema(type).validate(example.toString(), InputFormat.JSON);
            assertThat(faults).as("without %s", field).isNotEmpty();
            assertThat(catchThrowable(() -> json.read(example.toString())))
                    .as("without %s", field)
                    .isInstanceOf(BrokenMessage.class)
                    .hasMessageStartingWith("message, $.payload.%s: missing; expected ".formatted(field));
            payload.set(field, kept);
        }
    }

    private static Set<String> fieldsOf(ObjectNode node) {
        Set<String> fields = new TreeSet<>();
        node.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    @Test
    void every_document_has_a_message() throws IOException {
        Set<String> documented = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .forEach(name -> documented.add(name.substring(0, name.length() - ".schema.json".length())));
        }
        assertThat(documented).isEqualTo(types());
    }

    @Test
    void a_message_of_another_type_or_version_is_refused_by_name() {
        assertThat(catchThrowable(() -> json.read("{\"type\":\"nest-lining\"}")))
                .hasMessageStartingWith("message, $.type: \"nest-lining\"; expected one of ");
        assertThat(catchThrowable(() -> json.read("{\"type\":\"cut-loading\",\"version\":2}")))
                .hasMessage(
                        "message, $.version: 2; expected 1. The sender of this cut-loading is of another version than its reader:"
                                + " update both, then send the message again.");
        assertThat(catchThrowable(() -> json.read("{\"type\":\"nest-marker\",\"version\":5}")))
                .hasMessageStartingWith("message, $.version: 5; expected 2 to 4. ");
        assertThat(catchThrowable(() -> json.read("{\"type\":\"nest-marker\",\"version\":0}")))
                .isInstanceOf(BrokenMessage.class);
        assertThat(catchThrowable(() -> json.read("no json"))).isInstanceOf(BrokenMessage.class);
    }

    @Test
    void a_command_for_several_orders_is_written_as_version_4_and_no_other_has_an_array() throws Exception {
        var example = (ObjectNode) mapper.readTree(text("nest-marker", ".example.json"));
        var payload = (ObjectNode) example.get("payload");
        var pieces = payload.get("pieces");
        payload.putArray("pieces").add(pieces).add(pieces);
        example.put("version", 4);
        String written = json.write(json.read(example.toString()));
        assertThat(mapper.readTree(written).get("version").intValue()).isEqualTo(4);
        assertThat(schema("nest-marker").validate(written, InputFormat.JSON)).isEmpty();
        assertThat(schema("nest-marker").validate(example.put("version", 3).toString(), InputFormat.JSON))
                .isNotEmpty();
        payload.set("pieces", pieces);
        assertThat(schema("nest-marker").validate(example.put("version", 4).toString(), InputFormat.JSON))
                .isNotEmpty();
    }

    /** A nester of the last release understands what needs nothing new. */
    @Test
    void a_command_without_rules_and_roll_is_written_as_version_2() throws Exception {
        var example = (ObjectNode) mapper.readTree(text("nest-marker", ".example.json"));
        var payload = (ObjectNode) example.get("payload");
        payload.putNull("rules");
        assertThat(mapper.readTree(json.write(json.read(example.toString())))
                        .get("version")
                        .intValue())
                .as("from a certain roll")
                .isEqualTo(3);

        ((ObjectNode) payload.get("fabric")).remove(java.util.List.of("roll", "stockVersion"));
        String written = json.write(json.read(example.toString()));
        assertThat(mapper.readTree(written).get("version").intValue()).isEqualTo(2);
        assertThat(schema("nest-marker").validate(written, InputFormat.JSON)).isEmpty();

        payload.remove("rules");
        example.put("version", 2);
        assertThat(schema("nest-marker").validate(example.toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(json.write(json.read(example.toString()))).isEqualTo(written);
    }

    @Test
    void a_field_of_another_kind_is_refused_with_its_value() throws Exception {
        String paused =
                text("cut-paused", ".example.json").replaceFirst("\"piecesDone\": \\d+", "\"piecesDone\": \"few\"");

        assertThat(catchThrowable(() -> json.read(paused)))
                .isInstanceOf(BrokenMessage.class)
                .hasMessage("message, $.payload.piecesDone: \"few\"; expected a whole number.");
    }
}
