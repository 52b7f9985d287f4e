package io.tailorline.portal.sales.choice.look;

import io.tailorline.pattern.piece.Style;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Choices that go together.
 *
 * @param name its word is message {@code look.<name>}
 * @param cloth id of a cloth of the catalogue; empty where any will do
 * @param options value by name, as a style has them
 */
public record Look(String name, Optional<String> cloth, Optional<Style.Fit> fit, Map<String, Object> options) {

    public Look {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** Of all that it sets: names of options, {@code cloth}, {@code fit}. */
    public List<String> names() {
        return Stream.of(cloth.map(any -> "cloth").stream(), fit.map(any -> "fit").stream(), options.keySet().stream())
                .flatMap(name -> name)
                .toList();
    }
}
