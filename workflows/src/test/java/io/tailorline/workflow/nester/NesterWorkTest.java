package io.tailorline.workflow.nester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.io.FabricJson;
import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Nap;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.messaging.BrokenMessage;
import io.tailorline.workflow.messaging.Envelope;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.Payload;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The nester's answers, without a broker. */
class NesterWorkTest {

    private final MessageJson json = new MessageJson();
    private final List<Envelope> answers = new ArrayList<>();
    private final NesterWork work = new NesterWork(new MarkerMaker(), answers::add, json, Clock.systemUTC());

    private void nest(String pattern, Fabric fabric) throws BrokenMessage {
        Payload.NestMarker command =
                new Payload.NestMarker(json.tree(pattern), json.tree(FabricJson.write(fabric)), 0, 0, 1, 1);
        work.accept(Envelope.command("command-1", Clock.systemUTC().instant(), "TL-1", command));
    }

    private static String pattern() {
        DraftResult draft = new PatternEngine().draft("TL-1", Style.twoPiece(), SampleOrders.medianMan());
        return PatternJson.text(((DraftResult.Drafted) draft).pattern());
    }

    @Test
    void a_marker_is_made_and_answers_its_command() throws BrokenMessage {
        nest(pattern(), SampleOrders.wool());
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.correlationId()).isEqualTo("command-1");
            assertThat(answer.id()).isEqualTo("command-1:answer");
            Payload.MarkerMade made = (Payload.MarkerMade) answer.payload();
            assertThat(made.length()).isBetween(2500.0, 6000.0);
            assertThat(made.efficiency()).isBetween(0.4, 1.0);
        });
    }

    @Test
    void a_cloth_that_is_too_narrow_is_a_refusal_with_its_width() throws BrokenMessage {
        nest(pattern(), Fabric.plain("ribbon", 200, Nap.TWO_WAY, 2));
        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(((Payload.MarkerRejected) answer.payload()).reasons())
                        .singleElement()
                        .asString()
                        .contains("usableWidth"));
    }

    @Test
    void a_pattern_that_cannot_be_read_calls_a_person() throws BrokenMessage {
        nest("{}", SampleOrders.wool());
        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer.payload()).isInstanceOf(Payload.WorkFailed.class));
    }

    @Test
    void a_command_that_is_given_up_calls_a_person() {
        Payload.NestMarker command = new Payload.NestMarker(json.tree("{}"), json.tree("{}"), 0, 0, 1, 1);
        work.givenUp(
                Envelope.command("command-1", Clock.systemUTC().instant(), "TL-1", command),
                "failed 3 times: no space left");
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.correlationId()).isEqualTo("command-1");
            assertThat(answer.id()).isEqualTo("command-1:answer");
            assertThat(((Payload.WorkFailed) answer.payload()).reason()).contains("no space left");
        });
    }

    @Test
    void a_command_for_somebody_else_is_broken() {
        Payload operation = new Payload.TableOperation("J-00000001", "table-1", Payload.Operation.START);
        assertThatThrownBy(() ->
                        work.accept(Envelope.command("c", Clock.systemUTC().instant(), "TL-1", operation)))
                .isInstanceOf(BrokenMessage.class);
    }
}
