package io.tailorline.nesting.rules;

import java.util.Optional;

/**
 * A rule of the shop for bundles: a bundle is one garment of one order.
 *
 * @param bundle which, by name {@code <order>/<garment>}: {@code A17/jacket}, {@code A17*}, {@code *}
 * @param direction which way the whole bundle may lie
 * @param within the bundle's pieces lie on at most so much of the length of the cloth, mm, so that they shade alike
 */
public record BundleRule(String bundle, Optional<BundleDirection> direction, Optional<Double> within) {

    public BundleRule {
        if (within.isPresent() && !(within.get() > 0)) {
            throw new IllegalArgumentException("within (%s mm) must be more than 0 mm.".formatted(within.get()));
        }
    }

    /** An empty rule. */
    public static BundleRule of(String bundle) {
        return new BundleRule(bundle, Optional.empty(), Optional.empty());
    }

    public BundleRule withDirection(BundleDirection way) {
        return new BundleRule(bundle, Optional.of(way), within);
    }

    public BundleRule within(double mm) {
        return new BundleRule(bundle, direction, Optional.of(mm));
    }

    /** This rule, with the fields that a later one for the same bundle sets. */
    BundleRule under(BundleRule later) {
        return new BundleRule(bundle, later.direction.or(() -> direction), later.within.or(() -> within));
    }
}
