package io.tailorline.workflow.config;

import io.tailorline.nesting.MarkerMaker;
import io.tailorline.workflow.messaging.ConfirmedPublisher;
import io.tailorline.workflow.messaging.DeadLetters;
import io.tailorline.workflow.messaging.EventPublisher;
import io.tailorline.workflow.messaging.ListenerContainers;
import io.tailorline.workflow.messaging.ManualListener;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.TelemetryListener;
import io.tailorline.workflow.messaging.TelemetryPublisher;
import io.tailorline.workflow.messaging.Topology;
import io.tailorline.workflow.nester.NesterWork;
import io.tailorline.workflow.role.ConditionalOnRole;
import io.tailorline.workflow.role.Role;
import io.tailorline.workflow.supervision.ThreadFailures;
import java.time.InstantSource;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The nester: one command at a time, as many processes as wanted. */
@AutoConfiguration(after = MessagingConfiguration.class)
@ConditionalOnRole(Role.NESTER)
public class NesterRoleConfiguration {

    @Bean
    NesterWork nesterWork(
            ConfirmedPublisher publisher, ConnectionFactory connections, MessageJson json, InstantSource clock) {
        return new NesterWork(
                new MarkerMaker(),
                new EventPublisher(publisher, json)::publish,
                new TelemetryPublisher(new RabbitTemplate(connections), json, clock)::say,
                clock);
    }

    @Bean
    SimpleMessageListenerContainer nesterListener(
            ListenerContainers containers, NesterWork work, MessageJson json, DeadLetters parking) {
        return containers.oneByOne(
                new ManualListener(json, work, parking), Topology.NEST_QUEUE, Topology.FIRST_NEST_QUEUE);
    }

    /** A queue of this process alone, gone with it: every nester hears every call, also while it works. */
    @Bean
    Queue callQueue() {
        return new AnonymousQueue();
    }

    @Bean
    Binding callBinding(@Qualifier("callQueue") Queue callQueue) {
        return BindingBuilder.bind(callQueue).to(new FanoutExchange(Topology.CALLS));
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
