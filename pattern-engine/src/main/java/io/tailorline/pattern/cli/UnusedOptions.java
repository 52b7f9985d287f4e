package io.tailorline.pattern.cli;

import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.List;

/**
 * Options of a garment that the style does not order. They change nothing and are told, not refused: one style file
 * serves a suit and its single garments.
 */
final class UnusedOptions {

    private UnusedOptions() {}

    /** A sentence each, in the order of the declared options. */
    static List<String> of(Style style, List<StyleOption> known) {
        return known.stream()
                .filter(option -> style.options().containsKey(option.name()))
                .filter(option -> !style.garments().contains(option.garment()))
                .map(option -> "style.options.%s has no effect: no %s ordered."
                        .formatted(option.name(), option.garment().word()))
                .toList();
    }
}
