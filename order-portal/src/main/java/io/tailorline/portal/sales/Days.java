package io.tailorline.portal.sales;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a customer reads them, on pages and in letters. */
public final class Days {

    private Days() {}

    /** {@code Wednesday 9 December}, {@code 12月9日星期三}. */
    public static String longDay(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(isChinese(locale) ? "M月d日EEEE" : "EEEE d MMMM", locale)
                .format(day);
    }

    /** {@code Wed 9 Dec}, {@code 12月9日周三}. */
    public static String shortDay(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(isChinese(locale) ? "M月d日E" : "EEE d MMM", locale)
                .format(day);
    }

    /** {@code 1 Dec}, {@code 12月1日}. */
    public static String dayOfMonth(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(isChinese(locale) ? "M月d日" : "d MMM", locale)
                .format(day);
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
