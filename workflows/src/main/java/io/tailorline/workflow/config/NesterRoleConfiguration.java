package io.tailorline.workflow.config;

import io.tailorline.nesting.MarkerMaker;
import io.tailorline.workflow.messaging.ConfirmedPublisher;
import io.tailorline.workflow.messaging.EventPublisher;
import io.tailorline.workflow.messaging.ListenerContainers;
import io.tailorline.workflow.messaging.ManualListener;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.Parking;
import io.tailorline.workflow.messaging.Topology;
import io.tailorline.workflow.nester.NesterWork;
import java.time.InstantSource;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The nester: one command at a time, as many processes as wanted. */
@AutoConfiguration(after = MessagingConfiguration.class)
@ConditionalOnRole(Role.NESTER)
public class NesterRoleConfiguration {

    @Bean
    NesterWork nesterWork(ConfirmedPublisher publisher, MessageJson json, InstantSource clock) {
        return new NesterWork(new MarkerMaker(), new EventPublisher(publisher, json)::publish, json, clock);
    }

    @Bean
    SimpleMessageListenerContainer nesterListener(
            ListenerContainers containers, NesterWork work, MessageJson json, Parking parking) {
        return containers.oneByOne(new ManualListener(json, work, parking), Topology.NEST_QUEUE);
    }
}
