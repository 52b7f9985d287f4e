package io.tailorline.nesting.search;

/** The search ended without a layout that satisfies all rules: bundles with a length limit found no room. */
public final class NoLayoutFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoLayoutFound(String message) {
        super(message);
    }
}
