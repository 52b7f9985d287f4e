package io.tailorline.portal.patternroom;

/** A request names an order that there is not. */
public final class UnknownOrder extends Exception {
    private static final long serialVersionUID = 1L;

    private final String id;

    public UnknownOrder(String id) {
        super("There is no order '%s'.".formatted(id));
        this.id = id;
    }

    public String id() {
        return id;
    }
}
