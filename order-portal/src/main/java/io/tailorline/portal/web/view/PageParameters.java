package io.tailorline.portal.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PagePosition;
import io.tailorline.workflow.platform.paging.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of a list: which page of it the caller wants, as text. A parameter that the request leaves out, or
 * leaves blank as a form does, has its default.
 *
 * @param limit a number from 1 to {@link PageRequest#MOST}
 * @param after the place that a page before named as its end; empty for the beginning of the list
 * @param before the place that a page after it named as its beginning; may be empty
 */
public record PageParameters(
        @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = DEFAULT_LIMIT)
        String limit,

        String after,
        String before) {

    private static final String DEFAULT_LIMIT = "100";

    /** Items of a page that is shown to people. */
    public static final int SHOWN = 25;

    /** Spring MVC gives null for a parameter that the request leaves out. */
    public PageParameters {
        limit = given(limit).orElse(DEFAULT_LIMIT);
        after = given(after).orElse("");
        before = given(before).orElse("");
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    /** Why this is no part of a list; empty when it is one. */
    public Optional<Refusal> refusal() {
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > PageRequest.MOST) {
            return Optional.of(Refusal.of("number-expected", "limit", limit, "1 to " + PageRequest.MOST));
        }
        if (isNoPlace(after)) {
            return Optional.of(Refusal.of("place-unknown", "after", after, "the link of the page before"));
        }
        return isNoPlace(before)
                ? Optional.of(Refusal.of("place-unknown", "before", before, "the link of the page after"))
                : Optional.empty();
    }

    private static boolean isNoPlace(String text) {
        return !text.isEmpty() && PagePosition.parse(text).isEmpty();
    }

    /** The part that is wanted; the beginning of the list for a place that is none. */
    public PageRequest request() {
        int items = Integer.parseInt(limit);
        return PagePosition.parse(before)
                .map(place -> PageRequest.before(place, items))
                .or(() -> PagePosition.parse(after).map(place -> PageRequest.after(place, items)))
                .orElseGet(() -> PageRequest.first(items));
    }

    /**
     * The header {@code Link} (RFC 8288) of an answer that holds this part: where the parts beside it are.
     *
     * @param query what narrows the list: {@code &kind=review}; may be empty
     */
    public String links(String path, String query, Page<?> page) {
        List<String> links = new ArrayList<>();
        page.previous().ifPresent(place -> links.add(link(path, query, "before", place, "prev")));
        page.next().ifPresent(place -> links.add(link(path, query, "after", place, "next")));
        return String.join(", ", links);
    }

    private String link(String path, String query, String side, PagePosition place, String relation) {
        return "<%s?limit=%s&%s=%s%s>; rel=\"%s\"".formatted(path, limit, side, place.text(), query, relation);
    }
}
