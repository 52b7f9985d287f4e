package io.tailorline.workflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.amqp.core.Queue;

/** {@code asyncapi.yaml} names every message, in its version, and the queues that there are. */
@TestInstance(Lifecycle.PER_CLASS)
class AsyncApiTest {

    private static final Path FOLDER = Path.of("..", "docs", "messages");

    private final Map<String, JsonNode> messages = new TreeMap<>();
    private JsonNode document;

    @BeforeAll
    void read() throws IOException {
        document = new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("asyncapi.yaml").toFile());
        document.at("/components/messages")
                .forEach(message -> messages.put(message.path("name").asText(), message));
    }

    @Test
    void it_names_every_message_with_its_schema_and_example() {
        assertThat(messages.keySet()).isEqualTo(MessageJson.types());
        messages.forEach((type, message) -> {
            assertThat(message.at("/payload/$ref").asText()).isEqualTo("./" + type + ".schema.json");
            assertThat(message.at("/examples/0/payload/$ref").asText()).isEqualTo("./" + type + ".example.json");
            assertThat(FOLDER.resolve(type + ".schema.json")).exists();
            assertThat(FOLDER.resolve(type + ".example.json")).exists();
        });
    }

    @Test
    void it_names_the_version_that_is_written() throws Exception {
        MessageJson json = new MessageJson();
        for (Map.Entry<String, JsonNode> message : messages.entrySet()) {
            int version = json.read(Files.readString(FOLDER.resolve(message.getKey() + ".example.json")))
                    .version();
            assertThat(message.getValue().path("title").asText())
                    .isEqualTo("%s, version %d".formatted(message.getKey(), version));
        }
    }

    @Test
    void its_channels_are_the_queues_and_exchanges_that_are_declared() {
        Set<String> addresses = new TreeSet<>();
        document.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));
        Set<String> declared = new TreeSet<>(Set.of(Topology.TELEMETRY, Topology.CALLS));
        new RabbitTopology()
                .declare(List.of("{table}")).getDeclarables().stream()
                        .filter(Queue.class::isInstance)
                        .map(queue -> ((Queue) queue).getName())
                        .forEach(declared::add);
        assertThat(addresses).isEqualTo(declared);
    }

    @Test
    void every_message_is_sent_and_received_on_some_channel_and_every_reference_resolves() {
        for (String action : List.of("send", "receive")) {
            Set<String> used = new TreeSet<>();
            document.path("operations").forEach(operation -> {
                if (operation.path("action").asText().equals(action)
                        && !operation.at("/channel/$ref").asText().endsWith("parking")) {
                    operation.path("messages").forEach(message -> used.add(resolved(message)));
                }
            });
            assertThat(used).as(action).isEqualTo(MessageJson.types());
        }
        List<String> broken = new ArrayList<>();
        document.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith("#"))
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .forEach(broken::add);
        assertThat(broken).isEmpty();
    }

    /** The name of the message that a reference of an operation leads to, by its channel. */
    private String resolved(JsonNode reference) {
        JsonNode inChannel = document.at(reference.path("$ref").asText().substring(1));
        return document.at(inChannel.path("$ref").asText().substring(1))
                .path("name")
                .asText();
    }

    @Test
    void every_file_of_a_message_is_named() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".schema.json")))
                    .allMatch(name -> messages.containsKey(name.replace(".schema.json", "")));
        }
    }
}
