package io.tailorline.workflow.messaging;

/** A message that its sender may not send; it is never processed, also when a person sends it again. */
final class ForgedMessage extends BrokenMessage {
    private static final long serialVersionUID = 1L;

    ForgedMessage(String message) {
        super(message);
    }
}
