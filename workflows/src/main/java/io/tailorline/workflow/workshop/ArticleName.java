package io.tailorline.workflow.workshop;

import java.util.Locale;

/** How an article is called, in both languages of the house. */
public record ArticleName(String en, String zh) {

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
