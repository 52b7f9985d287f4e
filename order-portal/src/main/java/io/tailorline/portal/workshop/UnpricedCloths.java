package io.tailorline.portal.workshop;

import java.util.List;

/** Which cloths nobody can order, as they have no price; whoever keeps the prices implements it. */
@FunctionalInterface
public interface UnpricedCloths {

    /** Ids of those that are offered and have no price today; a customer's own cloth needs none. */
    List<String> ids();
}
