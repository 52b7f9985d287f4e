package io.tailorline.workflow.platform.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.deadletter.ParkedMessages;
import io.tailorline.workflow.platform.metrics.HealthSamples;
import io.tailorline.workflow.platform.metrics.MetricsServer;
import io.tailorline.workflow.platform.metrics.MetricsServer.Page;
import io.tailorline.workflow.platform.metrics.MetricsSettings;
import io.tailorline.workflow.platform.metrics.QueueSamples;
import io.tailorline.workflow.platform.metrics.Samples;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.settings.Tables;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.metrics.DatabaseSamples;
import io.tailorline.workflow.production.metrics.OrderMeters;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The meters of a process and where they are collected. */
@AutoConfiguration(after = {MessagingConfiguration.class, PrometheusMetricsExportAutoConfiguration.class})
@EnableConfigurationProperties(MetricsSettings.class)
class MetricsConfiguration {

    /** More values of one label than the code has words for: something free got into it. */
    private static final int MOST_REASONS = 100;

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private static final String OPEN_METRICS = "text/plain; version=0.0.4; charset=utf-8";

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
    DatabaseSamples databaseSamples(JdbcClient jdbc, InstantSource clock) {
        return new DatabaseSamples(jdbc, clock);
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
    @ConditionalOnRole(Role.PORTAL)
    OrderMeters orderMeters(MeterRegistry meters, TailorlineProperties settings) {
        return new OrderMeters(meters, settings.budgetSeconds());
    }

    @Bean
    Samples samples(MeterRegistry meters, ObjectProvider<Samples.Source> sources, ThreadFailures failures) {
        return new Samples(meters, sources.orderedStream().toList(), failures);
    }

    @Bean
    @ConditionalOnBean(PrometheusMeterRegistry.class)
    @ConditionalOnProperty(name = "tailorline.metrics.enabled", matchIfMissing = true)
    MetricsServer metricsServer(
            MetricsSettings settings,
            @Value("${server.port:8080}") int webPort,
            PrometheusMeterRegistry meters,
            HealthEndpoint health,
            ObjectMapper json) {
        return new MetricsServer(
                settings.address(),
                settings.ports(webPort),
                Map.of(
                        "/metrics",
                        () -> new Page(OK, OPEN_METRICS, meters.scrape(OPEN_METRICS)),
                        "/health",
                        () -> page(OK, health.health(), json),
                        "/health/liveness",
                        () -> probe(health, "liveness", json),
                        "/health/readiness",
                        () -> probe(health, "readiness", json)));
    }

    /** As {@code /actuator/health/...} answers: 200 or 503. */
    private static Page probe(HealthEndpoint health, String group, ObjectMapper json) {
        HealthDescriptor found = health.healthForPath(group);
        boolean isUp = found != null && found.getStatus().equals(Status.UP);
        return page(isUp ? OK : UNAVAILABLE, found, json);
    }

    private static Page page(int status, @Nullable HealthDescriptor found, ObjectMapper json) {
        try {
            return new Page(status, "application/json", json.writeValueAsString(found));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Health cannot be written.", impossible);
        }
    }
}
