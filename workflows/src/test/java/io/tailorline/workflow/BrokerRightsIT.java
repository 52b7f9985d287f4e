package io.tailorline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.testkit.OnServers;
import io.tailorline.workflow.messages.RabbitTopology;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Exchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

/** Each role's user of the broker, as packaging/broker/definitions makes it, at every exchange and every queue. */
@OnServers
class BrokerRightsIT {

    private static final String PORTAL = "tailorline-portal";
    private static final String NESTER = "tailorline-nester";
    private static final String GATEWAY = "tailorline-gateway";
    private static final List<String> USERS = List.of(PORTAL, NESTER, GATEWAY);

    private static final List<String> TABLES = List.of("table-1", "table-2");

    private static int port;
    private static Declarables all;

    /** By the portal's user, which shows that it may. */
    @BeforeAll
    static void declare() {
        port = RealServers.orSkip().rabbitPort();
        all = declareAs(PORTAL);
    }

    static Declarables declareAs(String user) {
        CachingConnectionFactory connections =
                new CachingConnectionFactory("127.0.0.1", RealServers.orSkip().rabbitPort());
        connections.setUsername(user);
        connections.setPassword(BrokerUser.passwordOrSkip());
        RabbitAdmin admin = new RabbitAdmin(connections);
        Declarables all = new RabbitTopology().declare(TABLES);
        all.getDeclarablesByType(Exchange.class).forEach(admin::declareExchange);
        all.getDeclarablesByType(Queue.class).forEach(admin::declareQueue);
        all.getDeclarablesByType(Binding.class).forEach(admin::declareBinding);
        connections.destroy();
        return all;
    }

    private static Set<String> exchanges() {
        Set<String> names = new LinkedHashSet<>(List.of("", "amq.direct", "amq.topic", "amq.fanout"));
        all.getDeclarablesByType(Exchange.class).forEach(exchange -> names.add(exchange.getName()));
        return names;
    }

    private static Set<String> queues() {
        Set<String> names = new LinkedHashSet<>();
        all.getDeclarablesByType(Queue.class).forEach(queue -> names.add(queue.getName()));
        return names;
    }

    @Test
    void each_writes_only_to_the_exchanges_of_its_role() throws Exception {
        Map<String, Set<String>> expected = Map.of(
                PORTAL, Set.of("", "tailorline.commands", "tailorline.telemetry", "tailorline.calls"),
                NESTER, Set.of("tailorline.nester"),
                GATEWAY, Set.of("tailorline.gateway.table-1"));
        for (String user : USERS) {
            Set<String> allowed = new LinkedHashSet<>();
            try (BrokerUser tries = BrokerUser.signIn(port, user)) {
                for (String exchange : exchanges()) {
                    if (tries.mayPublish(exchange, "to nobody " + UUID.randomUUID(), "none", new byte[0])) {
                        allowed.add(exchange);
                    }
                }
            }
            assertThat(allowed).as(user).isEqualTo(expected.get(user));
        }
    }

    @Test
    void each_takes_and_throws_away_only_what_is_for_its_role() throws Exception {
        Map<String, Set<String>> expected = Map.of(
                PORTAL, Set.of("tailorline.process", "tailorline.parking"),
                NESTER, Set.of("tailorline.nest.v2"),
                GATEWAY, Set.of("tailorline.table.table-1"));
        for (String user : USERS) {
            Set<String> taken = new LinkedHashSet<>();
            Set<String> purged = new LinkedHashSet<>();
            try (BrokerUser tries = BrokerUser.signIn(port, user)) {
                for (String queue : queues()) {
                    if (tries.may(channel -> channel.basicGet(queue, true))) {
                        taken.add(queue);
                    }
                    if (tries.may(channel -> channel.queuePurge(queue))) {
                        purged.add(queue);
                    }
                }
            }
            assertThat(taken).as(user).isEqualTo(expected.get(user));
            assertThat(purged).as(user).isEqualTo(expected.get(user));
        }
    }

    @Test
    void neither_nester_nor_gateway_makes_unmakes_or_binds_anything_of_the_house() throws IOException, Exception {
        for (String user : List.of(NESTER, GATEWAY)) {
            try (BrokerUser tries = BrokerUser.signIn(port, user)) {
                for (String queue : queues()) {
                    assertThat(tries.may(channel -> channel.queueDelete(queue)))
                            .as("%s deletes %s", user, queue)
                            .isFalse();
                    for (String exchange : exchanges()) {
                        if (!exchange.isEmpty()) {
                            assertThat(tries.may(channel -> channel.queueBind(queue, exchange, "key")))
                                    .as("%s binds %s to %s", user, queue, exchange)
                                    .isFalse();
                        }
                    }
                }
                for (String exchange : exchanges()) {
                    if (!exchange.isEmpty() && !exchange.equals("tailorline.calls")) {
                        assertThat(tries.may(channel -> channel.exchangeDelete(exchange)))
                                .as("%s deletes %s", user, exchange)
                                .isFalse();
                    }
                }
            }
        }
    }

    /**
     * What a nester may make is no way to what it may not write: by which means messages go on without their sender.
     */
    @Test
    void a_nesters_own_exchanges_and_queues_lead_nowhere_else() throws Exception {
        String own = "tailorline.calls." + UUID.randomUUID();
        try (BrokerUser nester = BrokerUser.signIn(port, NESTER)) {
            for (String target : List.of("tailorline.commands", "tailorline.gateway.table-1", "")) {
                assertThat(nester.may(channel -> channel.exchangeDeclare(
                                own, "direct", false, true, Map.of("alternate-exchange", target))))
                        .as("an alternate exchange '%s'", target)
                        .isFalse();
                assertThat(nester.may(channel -> channel.queueDeclare(
                                own, false, true, true, Map.of("x-dead-letter-exchange", target, "x-message-ttl", 1))))
                        .as("dead letters to '%s'", target)
                        .isFalse();
            }
            for (String target : List.of("tailorline.commands", "tailorline.gateway.table-1")) {
                assertThat(nester.may(channel -> channel.exchangeBind(target, "tailorline.calls", "")))
                        .as("calls bound to %s", target)
                        .isFalse();
            }
            assertThat(nester.may(channel -> channel.queueDeclare(own, false, true, true, Map.of())))
                    .as("a queue of its own, which it needs")
                    .isTrue();
        }
    }
}
