package io.tailorline.cutter.conformance.host;

/** What a host may not decide: it ends. */
final class GivesUp extends Exception {
    private static final long serialVersionUID = 1L;
}
