package io.tailorline.portal.sales.choice.look;

import io.tailorline.pattern.piece.Style;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
}
