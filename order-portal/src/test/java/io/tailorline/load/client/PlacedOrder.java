package io.tailorline.load.client;

/**
 * An order that was acknowledged with 201.
 *
 * @param number of the request
 * @param key idempotency key
 * @param id number of the order
 * @param secret that opens it to its customer; empty where the installation gives none
 * @param body of the answer, which a repeated request must get again
 */
public record PlacedOrder(long number, String key, String id, String secret, String body) {}
