package io.tailorline.pattern.io.dxf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The texts of the form {@code Key: value}; keys arrive in any case.
 *
 * @param values by key in upper case; the first of a key counts
 */
record DxfTexts(Map<String, String> values) {

    static DxfTexts of(List<DxfEntity> entities) {
        Map<String, String> values = new TreeMap<>();
        for (DxfEntity entity : entities) {
            String words = entity.is("TEXT") ? entity.value(1).orElse("") : "";
            int colon = words.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(
                        words.substring(0, colon).trim().toUpperCase(Locale.ROOT),
                        words.substring(colon + 1).trim());
            }
        }
        return new DxfTexts(values);
    }

    /** These texts, and of the other's those whose key is not among them. */
    DxfTexts or(DxfTexts other) {
        Map<String, String> all = new TreeMap<>(other.values);
        all.putAll(values);
        return new DxfTexts(all);
    }

    /** The value of the first of these keys that has one. */
    Optional<String> find(String... keys) {
        for (String key : keys) {
            String value = values.get(key);
            if (value != null && !value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
