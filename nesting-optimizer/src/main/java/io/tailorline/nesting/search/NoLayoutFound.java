package io.tailorline.nesting.search;

/** The search ended without a layout that keeps all rules: bundles that must keep together found no room to do so. */
public final class NoLayoutFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoLayoutFound(String message) {
        super(message);
    }
}
