package io.tailorline.workflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message as its first release wrote it is read: by 0.2.0, or by the one that it came with. */
class FirstMessagesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "first-messages");

    private final MessageJson json = new MessageJson();

    static Set<String> types() {
        return MessageJson.types();
    }

    /** A type without its file fails here: its first example is kept when the type is added, and never changed. */
    private static String first(String type) throws IOException {
        return Files.readString(FOLDER.resolve(type + ".json"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void it_is_read_as_its_type(String type) throws Exception {
        assertThat(json.read(first(type)).payload().type()).isEqualTo(type);
    }

    @Test
    void a_refusal_without_codes_is_told_as_it_is_and_written_without_them() throws Exception {
        Envelope refusal = json.read(first(NestingPayload.MarkerRejected.TYPE));
        NestingPayload.MarkerRejected rejected = (NestingPayload.MarkerRejected) refusal.payload();
        assertThat(rejected.told())
                .containsExactly(Notice.verbatim(rejected.reasons().get(0)));
        assertThat(json.write(refusal)).doesNotContain("notices");
    }
}
