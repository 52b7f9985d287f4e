package io.tailorline.workflow.platform.paging;

import java.util.Optional;

/**
 * Which part of a long list is wanted.
 *
 * @param limit of its items, 1 to {@link #MOST}
 * @param from where it begins or, backwards, ends: the item there is not part of it; empty for the beginning of the
 *     list
 * @param isBackwards whether the part before that place is wanted
 */
public record PageRequest(int limit, Optional<PagePosition> from, boolean isBackwards) {

    /** Items of a page at most. */
    public static final int MOST = 200;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page of %d items must have 1 to %d.".formatted(limit, MOST));
        }
        if (isBackwards && from.isEmpty()) {
            throw new IllegalArgumentException("A page that is read backwards must name where it ends.");
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty(), false);
    }

    public static PageRequest after(PagePosition place, int limit) {
        return new PageRequest(limit, Optional.of(place), false);
    }

    public static PageRequest before(PagePosition place, int limit) {
        return new PageRequest(limit, Optional.of(place), true);
    }
}
