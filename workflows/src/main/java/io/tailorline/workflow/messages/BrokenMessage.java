package io.tailorline.workflow.messages;

/** A message that cannot be read or processed, however often it is delivered; it is parked with this reason. */
public class BrokenMessage extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokenMessage(String reason) {
        super(reason);
    }

    public BrokenMessage(String reason, Throwable cause) {
        super(reason, cause);
    }
}
