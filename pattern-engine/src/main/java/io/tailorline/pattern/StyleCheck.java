package io.tailorline.pattern;

import io.tailorline.pattern.DraftResult.Reason;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a style the engine cannot draft: garments, options and alterations it does not know, values outside limits. */
final class StyleCheck {

    private static final Set<Garment> DRAFTED = Set.of(Garment.JACKET, Garment.TROUSERS);

    private StyleCheck() {}

    static List<Reason> of(Style style, List<StyleOption> known) {
        List<Reason> reasons = new ArrayList<>();
        for (Garment garment : style.garments()) {
            if (!DRAFTED.contains(garment)) {
                reasons.add(new Reason(
                        "style.garments",
                        garment.word(),
                        "jacket or trousers",
                        "A %s is not drafted yet; jacket and trousers are.".formatted(garment.word())));
            }
        }
        if (style.garments().isEmpty()) {
            reasons.add(new Reason(
                    "style.garments", "none", "jacket or trousers", "No garment was ordered; at least one is needed."));
        }
        style.options().forEach((name, value) -> option(name, value, known).ifPresent(reasons::add));
        for (int i = 0; i < style.alterations().size(); i++) {
            String rule = style.alterations().get(i).rule();
            reasons.add(new Reason(
                    String.format(Locale.ROOT, "style.alterations[%d].rule", i),
                    rule,
                    "no alteration",
                    "There is no alteration rule '%s'; this version has none.".formatted(rule)));
        }
        return reasons;
    }

    private static Optional<Reason> option(String name, Object value, List<StyleOption> known) {
        Optional<StyleOption> option = known.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        String where = "style.options." + name;
        if (option.isEmpty()) {
            String names = known.stream().map(StyleOption::name).collect(Collectors.joining(", "));
            return Optional.of(new Reason(
                    where,
                    String.valueOf(value),
                    "one of " + names,
                    "There is no option '%s'; there are %s.".formatted(name, names)));
        }
        StyleOption length = option.get();
        if (value instanceof Double mm && mm >= length.least() && mm <= length.most()) {
            return Optional.empty();
        }
        String limits = String.format(Locale.ROOT, "%.0f to %.0f mm", length.least(), length.most());
        String given =
                value instanceof Double mm ? String.format(Locale.ROOT, "%.1f mm", mm) : "\"%s\"".formatted(value);
        return Optional.of(new Reason(
                where, given, limits, "%s (%s) of %s must be %s.".formatted(name, length.about(), given, limits)));
    }
}
