package io.tailorline.workflow.nester.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.nester.NesterWork;
import io.tailorline.workflow.nester.SharedEffort;
import io.tailorline.workflow.nester.metrics.NesterMeters;
import io.tailorline.workflow.platform.broker.ConfirmedPublisher;
import io.tailorline.workflow.platform.broker.EventPublisher;
import io.tailorline.workflow.platform.broker.ListenerContainers;
import io.tailorline.workflow.platform.broker.ManualListener;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.broker.TelemetryListener;
import io.tailorline.workflow.platform.broker.TelemetryPublisher;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.role.Roles;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.wiring.MessagingConfiguration;
import java.time.InstantSource;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.Base64UrlNamingStrategy;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The nester: one command a processor at a time, as many processes as wanted. */
@AutoConfiguration(after = MessagingConfiguration.class)
@ConditionalOnRole(Role.NESTER)
@EnableConfigurationProperties(NesterProperties.class)
public class NesterRoleConfiguration {

    @Bean
    NesterWork nesterWork(
            NesterProperties nesting,
            ConfirmedPublisher publisher,
            ConnectionFactory connections,
            Topology topology,
            MessageJson json,
            InstantSource clock,
            MeterRegistry registry) {
        NesterMeters meters = new NesterMeters(registry);
        QueueDepth depth = new QueueDepth(new RabbitTemplate(connections), topology.countsDelivered());
        return new NesterWork(
                new MarkerMaker(),
                meters.measuring(new EventPublisher(publisher, json)::publish),
                meters.following(new TelemetryPublisher(new RabbitTemplate(connections), json, clock)::say),
                clock,
                new SharedEffort(
                        nesting.leastSeconds(),
                        nesting.backlogSeconds(),
                        Runtime.getRuntime().availableProcessors()),
                delivered -> depth.of(Topology.NEST_QUEUE, delivered));
    }

    @Bean
    SimpleMessageListenerContainer nesterListener(
            ListenerContainers containers,
            NesterWork work,
            MessageJson json,
            MessageParking parking,
            NesterProperties nesting,
            Roles roles) {
        SimpleMessageListenerContainer listener =
                containers.oneByOne(new ManualListener(json, work, parking), Topology.NEST_QUEUE);
        listener.setConcurrentConsumers(
                nesting.searchesAtOnce(Runtime.getRuntime().availableProcessors(), roles.play(Role.PORTAL)));
        return listener;
    }

    @Bean
    NesterShutdown nesterShutdown(
            @Qualifier("nesterListener") SimpleMessageListenerContainer nesterListener, NesterWork work) {
        return new NesterShutdown(nesterListener, work);
    }

    /** A queue of this process alone, gone with it: every nester hears every call, also while it works. */
    @Bean
    Queue callQueue() {
        return new AnonymousQueue(new Base64UrlNamingStrategy(Topology.CALLS + "."));
    }

    /** It binds its queue before any portal has been there. */
    @Bean
    FanoutExchange callExchange() {
        return new FanoutExchange(Topology.CALLS);
    }

    @Bean
    Binding callBinding(
            @Qualifier("callQueue") Queue callQueue, @Qualifier("callExchange") FanoutExchange callExchange) {
        return BindingBuilder.bind(callQueue).to(callExchange);
    }

    @Bean
    SimpleMessageListenerContainer callListener(
            ListenerContainers containers,
            NesterWork work,
            MessageJson json,
            @Qualifier("callQueue") Queue callQueue,
            ThreadFailures failures) {
        return containers.lossy(new TelemetryListener(json, work::called, failures), callQueue.getName());
    }
}
