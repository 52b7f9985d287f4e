package io.tailorline.workflow.platform.wiring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.deadletter.ParkedMessages;
import io.tailorline.workflow.platform.metrics.HealthSamples;
import io.tailorline.workflow.platform.metrics.QueueSamples;
import io.tailorline.workflow.platform.metrics.Samples;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.MetricsPort;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.settings.Tables;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** The meters of a process and where they are collected. */
@AutoConfiguration(after = {MessagingConfiguration.class, PrometheusMetricsExportAutoConfiguration.class})
class MetricsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsConfiguration.class);

    /** More values of one label than the code has words for: something free got into it. */
    private static final int MOST_REASONS = 100;

    @Bean
    static MeterFilter boundedReasons() {
        return MeterFilter.maximumAllowableTags(
                "tailorline.orders.refused", "reason", MOST_REASONS, MeterFilter.deny());
    }

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    FunctionCounter parkedMessagesMeter(MessageParking parking, MeterRegistry meters) {
        return FunctionCounter.builder("tailorline.dead.letters", parking, MessageParking::parked)
                .description("Messages that this process could not process and has parked for a person")
                .register(meters);
    }

    @Bean
    HealthSamples healthSamples(HealthEndpoint health) {
        return new HealthSamples(health);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    Samples.Source parkedMessageSamples(ParkedMessages messages) {
        return found -> found.value(
                "tailorline.dead.letters.waiting",
                "Parked messages that wait for a person",
                Tags.empty(),
                messages.waiting());
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    QueueSamples queueSamples(AmqpAdmin broker, Tables tables) {
        return new QueueSamples(broker, tables.names());
    }

    @Bean
    Samples samples(MeterRegistry meters, ObjectProvider<Samples.Source> sources, ThreadFailures failures) {
        return new Samples(meters, sources.orderedStream().toList(), failures);
    }

    /** Where a process listens that took any free port is not to be told otherwise. */
    @EventListener
    void tell(ApplicationReadyEvent ready) {
        Environment settings = ready.getApplicationContext().getEnvironment();
        Integer port = settings.getProperty("local.management.port", Integer.class);
        if (port == null) {
            return;
        }
        MetricsPort own = MetricsPort.of(settings);
        int wanted = own.wanted(settings.getProperty("server.port", Integer.class, Role.PORTAL.port()));
        if (wanted != 0 && wanted != port) {
            LOG.warn("Metrics: port {} of address '{}' is taken; {} is used instead", wanted, own.address(), port);
        }
        LOG.info("Metrics at http://{}:{}/metrics", own.address(), port);
    }
}
