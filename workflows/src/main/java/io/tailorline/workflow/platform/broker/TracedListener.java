package io.tailorline.workflow.platform.broker;

import com.rabbitmq.client.Channel;
import io.tailorline.workflow.messages.Traceparent;
import io.tailorline.workflow.platform.trace.Traces;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;

/** Receives each message inside the trace that its header names, so that every log line of its work tells it. */
final class TracedListener implements ChannelAwareMessageListener {

    private final ChannelAwareMessageListener listener;
    private final Traces traces;

    TracedListener(ChannelAwareMessageListener listener, Traces traces) {
        this.listener = listener;
        this.traces = traces;
    }

    @Override
    public void onMessage(Message message, @Nullable Channel channel) throws Exception {
        String queue = message.getMessageProperties().getConsumerQueue();
        Traces.Begun span = traces.begin("receive " + queue, traceparent(message));
        try {
            listener.onMessage(message, channel);
        } finally {
            span.close();
        }
    }

    private static Optional<Traceparent> traceparent(Message message) {
        Object header = message.getMessageProperties().getHeader(Traceparent.NAME);
        return header == null ? Optional.empty() : Traceparent.parse(header.toString());
    }
}
