package io.tailorline.workflow.platform.inbox;

import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageWork;
import java.util.List;

/** Gives each event of the process's queue to its handler. */
public record EventDispatch(List<EventHandler> handlers) implements MessageWork {

    public EventDispatch {
        handlers = List.copyOf(handlers);
    }

    @Override
    public void accept(Envelope message) throws BrokenMessage {
        EventHandler handler = handlers.stream()
                .filter(each -> each.handles(message.payload()))
                .findFirst()
                .orElseThrow(
                        () -> new BrokenMessage("'%s' is not an event for the process.".formatted(message.type())));
        handler.accept(message);
    }
}
