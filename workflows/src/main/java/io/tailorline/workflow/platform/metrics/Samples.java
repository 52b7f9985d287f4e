package io.tailorline.workflow.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Gauges whose values have to be asked for: one thread asks, a scrape reads what it last found. What cannot be asked at
 * the moment is NaN, not an old value.
 */
public final class Samples implements LoopLifecycle {

    /** Between two rounds of questions. */
    public static final Duration EVERY = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);

    private final MeterRegistry meters;
    private final List<Source> sources;
    private final SupervisedLoop loop;
    private final Set<Name> registered = new HashSet<>();
    private final Map<Name, Double> values = new ConcurrentHashMap<>();

    /** Something that is asked. */
    @FunctionalInterface
    public interface Source {
        /**
         * @throws DataAccessException or {@link AmqpException}, {@link TransactionException} when it is not there; its
         *     gauges are NaN then
         */
        void sample(Sink found);
    }

    /** Takes what a source found. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param name of the gauge
         * @param what it says, the same for all tags
         * @param tags of few values
         */
        void value(String name, String what, Tags tags, double value);
    }

    private record Name(String name, String what, Tags tags) {}

    public Samples(MeterRegistry meters, List<Source> sources, ThreadFailures failures) {
        this.meters = meters;
        this.sources = List.copyOf(sources);
        this.loop = new SupervisedLoop("metrics", EVERY, this::sample, failures);
    }

    /** Asks every source once. */
    void sample() {
        Map<Name, Double> found = new ConcurrentHashMap<>();
        for (Source source : sources) {
            try {
                source.sample((name, what, tags, value) -> found.put(new Name(name, what, tags), value));
            } catch (DataAccessException | AmqpException | TransactionException away) {
                LOG.debug("Not sampled: {}", away.getMessage());
            }
        }
        values.keySet().retainAll(found.keySet());
        found.forEach((name, value) -> {
            values.put(name, value);
            if (registered.add(name)) {
                Gauge.builder(name.name(), values, all -> all.getOrDefault(name, Double.NaN))
                        .description(name.what())
                        .tags(name.tags())
                        .strongReference(true)
                        .register(meters);
            }
        });
    }

    @Override
    public void stop() {
        // not waited for: it may wait for a database that is away
        loop.interrupt();
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
