package io.tailorline.portal.workshop.web;

import io.tailorline.portal.web.OpenPages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The steps of a house that begins to count its cloth, until the first roll is cut: docs/workshop/first-roll.md.
 *
 * @param word of its message
 * @param opens whether the reader may open the page
 */
record WayToCut(String word, String path, boolean opens) {

    /** In their order. */
    private enum Step {
        ACCOUNTS("/admin/staff"),
        ARTICLE("/workshop/articles"),
        PRICE("/admin/prices"),
        PLACES("/workshop/places"),
        RECEIVE("/workshop/receive"),
        FETCH("/workshop/pick-list"),
        CUT("/cutroom");

        private final String path;

        Step(String path) {
            this.path = path;
        }

        private WayToCut of(OpenPages pages) {
            return new WayToCut(name().toLowerCase(Locale.ROOT), path, pages.mayOpen(path));
        }
    }

    static List<WayToCut> of(OpenPages pages) {
        return Stream.of(Step.values()).map(step -> step.of(pages)).toList();
    }
}
