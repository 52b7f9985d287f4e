package io.tailorline.cutter.cli;

/** The request is understood and cannot be met; the message says why, with value and limit. */
final class CannotBeMet extends Exception {

    private static final long serialVersionUID = 1L;

    CannotBeMet(String reason) {
        super(reason);
    }
}
