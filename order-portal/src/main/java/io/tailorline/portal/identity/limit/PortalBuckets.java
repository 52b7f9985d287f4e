package io.tailorline.portal.identity.limit;

/**
 * Where the portal counts.
 *
 * @param own tokens of this process
 * @param shared tokens of all portals of one PostgreSQL database; the same as {@code own} where the database is
 *     embedded
 */
public record PortalBuckets(Buckets own, Buckets shared) {}
