package io.tailorline.portal.sales.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The countries of the world in a reader's language, by their code of two letters, in its order. */
final class Countries {

    private Countries() {}

    static Map<String, String> in(Locale locale) {
        Comparator<Object> order = Collator.getInstance(locale);
        Map<String, String> countries = new LinkedHashMap<>();
        Arrays.stream(Locale.getISOCountries())
                .map(code -> Map.entry(code, new Locale("", code).getDisplayCountry(locale)))
                .sorted(Map.Entry.comparingByValue(order::compare))
                .forEach(each -> countries.put(each.getKey(), each.getValue()));
        return countries;
    }
}
