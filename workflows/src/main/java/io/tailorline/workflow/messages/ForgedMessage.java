package io.tailorline.workflow.messages;

/** A message that its sender may not send; it is never processed, also when a person sends it again. */
public final class ForgedMessage extends BrokenMessage {
    private static final long serialVersionUID = 1L;

    ForgedMessage(String message) {
        super(message);
    }
}
