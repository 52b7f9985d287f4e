package io.tailorline.workflow.platform.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a long list, in the list's order.
 *
 * @param previous where the part before it ends; empty at the beginning of the list
 * @param next where the part after it begins; empty at the end of the list
 */
public record Page<T>(List<T> items, Optional<PagePosition> previous, Optional<PagePosition> next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page that was asked for.
     *
     * @param read what was found from the place that was asked for on, in the direction that was asked for: one item
     *     more than the limit where there are so many
     * @param place of an item
     */
    public static <T> Page<T> of(PageRequest request, List<T> read, Function<T, PagePosition> place) {
        boolean goesOn = read.size() > request.limit();
        List<T> items = new ArrayList<>(goesOn ? read.subList(0, request.limit()) : read);
        if (request.isBackwards()) {
            Collections.reverse(items);
        }
        boolean hasBefore = request.isBackwards() ? goesOn : request.from().isPresent();
        boolean hasAfter = request.isBackwards() || goesOn;
        Optional<PagePosition> first = items.stream().findFirst().map(place);
        Optional<PagePosition> last =
                items.isEmpty() ? Optional.empty() : Optional.of(place.apply(items.get(items.size() - 1)));
        return new Page<>(items, hasBefore ? first : Optional.empty(), hasAfter ? last : Optional.empty());
    }

    /** The same part of the list with other items in it, one for each. */
    public <R> Page<R> map(Function<T, R> other) {
        return new Page<>(items.stream().map(other).toList(), previous, next);
    }
}
