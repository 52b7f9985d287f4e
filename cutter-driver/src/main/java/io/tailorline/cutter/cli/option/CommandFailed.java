package io.tailorline.cutter.cli.option;

/** The request is understood and cannot be met; the message says why, with value and limit. */
public final class CommandFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public CommandFailed(String reason) {
        super(reason);
    }
}
