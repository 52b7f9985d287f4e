package io.tailorline.workflow.patternroom;

import java.util.List;

/** The versions of an order: who changed, approved or kept what, and when. They are only added. */
public interface OrderVersions {

    /** Most versions of an order; the next one is refused. */
    int MOST = 500;

    /**
     * In the order in which they were made, what was ordered or found first: also of an order that nobody has changed.
     * Empty for an unknown order.
     */
    List<OrderVersion> of(String orderId);

    /** The newest that the order was like, no more than {@code most} of them, the newest first. */
    List<OrderVersion> newestOnTheOrder(String orderId, int most);

    /** Number of the version that the order's pattern was drafted from; 1 for an order that nobody has changed. */
    int ofPattern(String orderId);

    /**
     * Keeps what is on a tailor's bench. The order stays as it is.
     *
     * @param bench its body, alterations and corrections count; the rest is the order's
     * @throws TooMany when the order has {@link #MOST}
     */
    OrderVersion keep(String orderId, String name, String comment, OrderSpecification bench, String by) throws TooMany;

    /** An order has all the versions that it may have. */
    final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;

        public TooMany(String orderId) {
            super("Order '%s' has %d versions.".formatted(orderId, MOST));
        }
    }
}
