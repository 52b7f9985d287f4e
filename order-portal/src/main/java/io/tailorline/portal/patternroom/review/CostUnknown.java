package io.tailorline.portal.patternroom.review;

/** What a change costs cannot be said of this order: a piece can be cut on no table of the house. */
public final class CostUnknown extends Exception {
    private static final long serialVersionUID = 1L;

    private final String id;

    public CostUnknown(String id) {
        super("The cost of a change of order '%s' is not known.".formatted(id));
        this.id = id;
    }

    String id() {
        return id;
    }
}
