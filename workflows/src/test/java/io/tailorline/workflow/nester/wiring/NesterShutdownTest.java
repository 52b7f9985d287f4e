package io.tailorline.workflow.nester.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.io.FabricJson;
import io.tailorline.nesting.marker.TableMotion;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.io.PiecesJson;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.nester.NesterWork;
import io.tailorline.workflow.nester.SharedEffort;
import io.tailorline.workflow.platform.broker.DeliveryAttempts;
import io.tailorline.workflow.platform.broker.ManualListener;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.broker.TestBroker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/** A nester that ends in the middle of a search, on a real broker. */
class NesterShutdownTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final MessageJson json = new MessageJson();

    @Test
    void its_commands_are_back_in_the_queue_for_another_long_before_its_search_would_have_ended(@TempDir Path folder)
            throws Exception {
        try (TestBroker broker = TestBroker.start(folder.resolve("broker"))) {
            AtomicInteger searching = new AtomicInteger();
            List<Envelope> answers = new CopyOnWriteArrayList<>();
            NesterWork work = new NesterWork(
                    new MarkerMaker(),
                    answers::add,
                    (order, said) -> searching.incrementAndGet(),
                    Clock.systemUTC(),
                    new SharedEffort(2, 120, 1),
                    held -> broker.depth(Topology.NEST_QUEUE, held));
            MessageParking parking =
                    new MessageParking(broker.publisher(), new DeliveryAttempts(folder.resolve("deliveries")));
            SimpleMessageListenerContainer listener =
                    broker.listener(new ManualListener(json, work, parking), Topology.NEST_QUEUE);
            NesterShutdown shutdown = new NesterShutdown(listener, work);
            broker.send(Topology.COMMANDS, Topology.NEST_KEY, "c-1", anHour("c-1"));
            shutdown.start();
            listener.start();
            await().atMost(LIMIT).until(() -> searching.get() > 0);

            CountDownLatch ended = new CountDownLatch(1);
            shutdown.stop(ended::countDown);

            assertThat(ended.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            await().atMost(LIMIT)
                    .until(() -> broker.depth(Topology.NEST_QUEUE, 0).waiting() == 1);
            assertThat(answers).isEmpty();

            AtomicInteger other = new AtomicInteger();
            broker.listener(new ManualListener(json, message -> other.incrementAndGet(), parking), Topology.NEST_QUEUE)
                    .start();
            await().atMost(LIMIT).until(() -> other.get() == 1);
        }
    }

    private String anHour(String id) throws FormatFault {
        NestingPayload.NestMarker command = new NestingPayload.NestMarker(
                pieces(),
                FabricJson.tree(SampleOrders.wool()),
                3600,
                -1,
                1,
                1,
                0.02,
                TableMotion.USUAL,
                "",
                NullNode.getInstance());
        return json.write(Envelope.command(id, Clock.systemUTC().instant(), "TL-1", command));
    }

    private static JsonNode pieces() throws FormatFault {
        DraftResult draft = new PatternEngine().draft("TL-1", Style.twoPiece(), SampleOrders.medianMan());
        return PiecesJson.tree(
                JsonCursor.parse("pattern", PatternJson.text(((DraftResult.Drafted) draft).pattern())), Material.SHELL);
    }
}
