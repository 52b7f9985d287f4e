package io.tailorline.portal.web.view;

import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The message bundles of the pages, without the application. */
public final class PageMessages {

    /** One for each context, and the names of things that all of them show. */
    static final List<String> PAGES = List.of(
            "messages/choices",
            "messages/cutroom",
            "messages/genealogy",
            "messages/identity",
            "messages/names",
            "messages/patternroom",
            "messages/platform",
            "messages/sales",
            "messages/stock",
            "messages/web",
            "messages/workshop");

    static final String NOTICES = "io.tailorline.pattern.notice.notices";

    private PageMessages() {}

    public static ResourceBundleMessageSource source() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames(PAGES.toArray(String[]::new));
        words.addBasenames(NOTICES);
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
