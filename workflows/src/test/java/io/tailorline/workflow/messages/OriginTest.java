package io.tailorline.workflow.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;

/** Who is believed what, by the exchange that a message came by. */
class OriginTest {

    private static final Path FOLDER = Path.of("..", "docs", "messages");

    private static final Set<String> OF_A_NESTER =
            Set.of("marker-made", "marker-rejected", "work-failed", "nesting-progress");
    private static final Set<String> OF_A_GATEWAY = Set.of(
            "cut-loading",
            "cut-loaded",
            "cut-started",
            "cut-paused",
            "cut-faulted",
            "cut-uncertain",
            "cut-aborted",
            "cut-done",
            "jobs-recalled",
            "table-telemetry");

    private static Message by(String exchange) {
        MessageProperties properties = new MessageProperties();
        properties.setReceivedExchange(exchange);
        return new Message(new byte[0], properties);
    }

    /** Of table-1, as the examples are. */
    private static Map<String, Payload> everyKind() throws Exception {
        Map<String, Payload> all = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".example.json"))
                    .sorted()
                    .toList()) {
                Payload payload = new MessageJson().read(Files.readString(file)).payload();
                all.put(payload.type(), payload);
            }
        }
        assertThat(all.keySet()).isEqualTo(MessageJson.types());
        return all;
    }

    private static Set<String> believed(String exchange) throws Exception {
        Set<String> types = new TreeSet<>();
        for (Map.Entry<String, Payload> kind : everyKind().entrySet()) {
            try {
                Origin.require(by(exchange), kind.getValue());
                types.add(kind.getKey());
            } catch (ForgedMessage forged) {
                assertThat(forged).hasMessageContaining(kind.getKey()).hasMessageContaining(exchange);
            }
        }
        return types;
    }

    @Test
    void a_nester_is_believed_what_nesters_say() throws Exception {
        assertThat(believed("tailorline.nester")).isEqualTo(OF_A_NESTER);
    }

    @Test
    void a_gateway_is_believed_what_its_own_table_does() throws Exception {
        assertThat(believed("tailorline.gateway.table-1")).isEqualTo(OF_A_GATEWAY);
        assertThat(believed("tailorline.gateway.table-2")).isEmpty();
    }

    @Test
    void nobody_is_believed_by_an_exchange_that_is_not_known() throws Exception {
        assertThat(believed("tailorline.calls.own")).isEmpty();
        assertThat(believed("tailorline.events")).isEmpty();
        assertThat(believed("amq.direct")).isEmpty();
    }

    @Test
    void a_portal_is_believed_everything() throws Exception {
        for (String exchange : List.of("", "tailorline.commands", "tailorline.telemetry")) {
            assertThat(believed(exchange)).as(exchange).isEqualTo(MessageJson.types());
        }
    }

    /** Also what it says itself comes by an exchange by which it is believed. */
    @Test
    void every_kind_is_sent_by_an_exchange_by_which_it_is_believed() throws Exception {
        everyKind()
                .forEach((type, payload) -> assertThatCode(
                                () -> Origin.require(by(Origin.exchangeOf(payload)), payload))
                        .as(type)
                        .doesNotThrowAnyException());
    }

    @Test
    void what_is_parked_goes_back_only_to_where_its_sender_can_have_had_it_from() {
        String nester = Origin.parkingExchange(Topology.NEST_QUEUE);
        assertThat(Origin.canHaveReceived(by(nester), Topology.NEST_QUEUE)).isTrue();
        assertThat(Origin.canHaveReceived(by(nester), Topology.tableQueue("table-1")))
                .isFalse();
        assertThat(Origin.canHaveReceived(by(nester), Topology.EVENT_QUEUE)).isFalse();
        String gateway = Origin.parkingExchange(Topology.tableQueue("table-1"));
        assertThat(Origin.canHaveReceived(by(gateway), Topology.tableQueue("table-1")))
                .isTrue();
        assertThat(Origin.canHaveReceived(by(gateway), Topology.tableQueue("table-2")))
                .isFalse();
        assertThat(Origin.canHaveReceived(by(""), Topology.EVENT_QUEUE)).isTrue();
    }

    @Test
    void a_forged_message_is_no_other_broken_message() {
        assertThatThrownBy(() -> Origin.require(by("tailorline.nester"), new JobEvent.CutStarted("J-1", "table-1")))
                .isInstanceOf(ForgedMessage.class)
                .hasMessageContaining("expected 'tailorline.gateway.table-1'");
    }
}
