package io.tailorline.portal.cli;

/** The demo did not come to cut cloth; the message says in one line why. */
final class DemoFailure extends Exception {
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
