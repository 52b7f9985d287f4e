package io.tailorline.load.servers;

/** A server did not start or cannot be had on this machine; the message says which and where its log is. */
public final class ServerFault extends Exception {
    private static final long serialVersionUID = 1L;

    public ServerFault(String message) {
        super(message);
    }
}
