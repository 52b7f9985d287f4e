package io.tailorline.workflow.production;

/**
 * An order has moved on in another portal; told in this one for whoever watches. It may be lost: what it tells is in
 * the database, and {@link OrderMovedUnseen} tells whoever watches to ask again.
 */
public record OrderChangedElsewhere(OrderChanged change) {}
