package io.tailorline.portal.order;

/** One rule of the house about which orders it takes. Rules do not know each other; an order must pass all. */
public interface OrderPolicy {

    PolicyResult judge(OrderRequest wish);
}
