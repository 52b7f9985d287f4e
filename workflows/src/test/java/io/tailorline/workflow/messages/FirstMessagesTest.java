package io.tailorline.workflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every message as it was first written, by a role that is not updated yet, is read: what it lacks is what was true
 * then.
 */
class FirstMessagesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "first-messages");

    private final MessageJson json = new MessageJson();
    private final ObjectMapper mapper = new ObjectMapper();

    static Set<String> types() {
        return MessageJson.types();
    }

    /** A type without its file fails here: its first example is kept when the type is added, and never changed. */
    private static String first(String type) throws IOException {
        return Files.readString(FOLDER.resolve(type + ".json"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void it_is_read_with_what_was_true_of_fields_that_it_lacks(String type) throws Exception {
        var then = (ObjectNode) mapper.readTree(first(type)).get("payload");
        ObjectNode expected = json.laterFields(type).setAll(then);
        assertThat(mapper.readTree(json.write(json.read(first(type)))).get("payload"))
                .isEqualTo(mapper.readTree(expected.toString()));
    }

    @Test
    void a_table_of_an_older_gateway_is_not_silent() throws Exception {
        var sample =
                (Payload.TableTelemetry) json.read(first("table-telemetry")).payload();
        assertThat(sample.advances()).isZero();
        assertThat(sample.state()).isEqualTo("CUTTING");
    }
}
