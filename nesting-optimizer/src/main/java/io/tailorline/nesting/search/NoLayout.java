package io.tailorline.nesting.search;

/** The search ended without a layout that keeps all rules: bundles that must keep together found no room to do so. */
public final class NoLayout extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoLayout(String message) {
        super(message);
    }
}
