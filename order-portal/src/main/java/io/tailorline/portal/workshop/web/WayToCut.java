package io.tailorline.portal.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
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
        ACCOUNTS("/admin/staff", "ADMIN"),
        ARTICLE("/workshop/articles", "ADMIN", "PLANNER"),
        PRICE("/admin/prices", "ADMIN"),
        PLACES("/workshop/places", "PLANNER"),
        RECEIVE("/workshop/receive", "PLANNER"),
        FETCH("/workshop/pick-list", "PLANNER", "CUTTER"),
        CUT("/cutroom", "CUTTER");

        private final String path;
        private final List<String> roles;

        Step(String path, String... roles) {
            this.path = path;
            this.roles = List.of(roles);
        }

        private WayToCut of(HttpServletRequest reader) {
            String word = name().toLowerCase(Locale.ROOT);
            return new WayToCut(word, path, roles.stream().anyMatch(reader::isUserInRole));
        }
    }

    static List<WayToCut> of(HttpServletRequest reader) {
        return Stream.of(Step.values()).map(step -> step.of(reader)).toList();
    }
}
