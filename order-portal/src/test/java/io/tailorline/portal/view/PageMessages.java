package io.tailorline.portal.view;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The message bundles of the pages, without the application. */
final class PageMessages {

    static final String PAGES = "messages";
    static final String NOTICES = "io.tailorline.pattern.notice.notices";

    private PageMessages() {}

    static ResourceBundleMessageSource source() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames(PAGES, NOTICES);
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
