package io.tailorline.portal.identity;

/** Knows which secret opens which order. */
public interface OrderGate {

    /**
     * Whether the secret opens the order; decided in about the same time whether the order exists or not.
     *
     * @param number as a request names it, well formed or not
     * @param secret as a request brings it; empty when it brings none
     */
    boolean opens(String number, String secret);
}
