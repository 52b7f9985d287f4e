package io.tailorline.workflow.platform.inbox;

import io.tailorline.workflow.messages.MessageWork;
import io.tailorline.workflow.messages.Payload;

/** Does what some of the events of the process's queue ask for; each kind of event has one handler. */
public interface EventHandler extends MessageWork {

    boolean handles(Payload event);
}
