package io.tailorline.workflow.nester.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.Payload;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Measures what a nester answers: how many markers, how good, and what the search cost. Safe for use by several
 * threads.
 */
public final class NesterMeters {

    private static final double MILLIS_PER_SECOND = 1000;

    private final MeterRegistry meters;
    private final DistributionSummary utilisation;
    private final DistributionSummary iterations;
    private final Timer searches;

    /** The last report of each order whose marker is being made. */
    private final Map<String, Long> iterationsSoFar = new ConcurrentHashMap<>();

    public NesterMeters(MeterRegistry meters) {
        this.meters = meters;
        utilisation = DistributionSummary.builder("tailorline.nest.utilisation")
                .description("Share of the cloth that the pieces of a marker cover, 0 to 1")
                .serviceLevelObjectives(0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.95)
                .register(meters);
        iterations = DistributionSummary.builder("tailorline.nest.iterations")
                .description("Passes over overlapping pieces that the search of a marker made")
                .register(meters);
        searches = Timer.builder("tailorline.nest.search")
                .description("How long the search of a marker took")
                .serviceLevelObjectives(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(14),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(30))
                .register(meters);
        for (String outcome : new String[] {"made", "refused", "failed"}) {
            answers(outcome);
        }
    }

    /** The same publisher of answers; an answer counts once it is safe with the broker. */
    public Consumer<Envelope> measuring(Consumer<Envelope> publisher) {
        return answer -> {
            publisher.accept(answer);
            answered(answer);
        };
    }

    /** The same publisher of telemetry. */
    public BiConsumer<String, Payload> following(BiConsumer<String, Payload> telemetry) {
        return (order, said) -> {
            if (said instanceof NestingPayload.NestingProgress progress) {
                iterationsSoFar.put(order, progress.iterations());
            }
            telemetry.accept(order, said);
        };
    }

    private void answered(Envelope answer) {
        Long passes = iterationsSoFar.remove(answer.orderId());
        if (answer.payload() instanceof NestingPayload.MarkerMade made) {
            count("made");
            utilisation.record(made.efficiency());
            searches.record(Duration.ofMillis(Math.round(made.seconds() * MILLIS_PER_SECOND)));
            if (passes != null) {
                iterations.record(passes);
            }
        } else {
            count(answer.payload() instanceof NestingPayload.MarkerRejected ? "refused" : "failed");
        }
    }

    private void count(String outcome) {
        answers(outcome).increment();
    }

    private Counter answers(String outcome) {
        return Counter.builder("tailorline.nest.answers")
                .description("What became of the markers that were asked for")
                .tags("outcome", outcome)
                .register(meters);
    }
}
