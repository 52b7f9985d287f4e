package io.tailorline.portal.sales.web;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.patternroom.VersionDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names what of an order has changed since its customer saw it, in the reader's language; no values. */
@Component
class ChangedSince {

    private final OrderVersions versions;
    private final MessageSource words;

    ChangedSince(OrderVersions versions, MessageSource words) {
        this.versions = versions;
        this.words = words;
    }

    /** @param seen the version that was seen; where nobody knows it, what differs from the order as it was placed */
    List<String> seen(String id, String seen, OrderSpecification now) {
        List<OrderVersion> known = versions.of(id);
        Optional<OrderVersion> before = known.stream()
                .filter(version -> OrderSpecification.fullTag(version.tag(), version.cloth())
                        .equals(seen))
                .findFirst()
                .or(() -> known.stream().findFirst());
        return before.map(version -> between(version, now)).orElse(List.of());
    }

    private List<String> between(OrderVersion before, OrderSpecification now) {
        Locale locale = LocaleContextHolder.getLocale();
        VersionDifference difference =
                VersionDifference.between(before.body(), before.style(), now.body(), now.style());
        List<String> names = new ArrayList<>();
        difference.measurements().stream()
                .map(VersionDifference.Measured::measurement)
                .distinct()
                .map(Measurement::fieldName)
                .forEach(field -> names.add(word("measure." + field, locale)));
        options(before.style(), now.style()).forEach(option -> names.add(word("option." + option, locale)));
        if (!difference.alterations().isEmpty() || !difference.corrections().isEmpty()) {
            names.add(word("order.changed.alterations", locale));
        }
        if (before.style().fit() != now.style().fit()) {
            names.add(word("order.changed.fit", locale));
        }
        if (!before.style().garments().equals(now.style().garments())) {
            names.add(word("order.changed.garments", locale));
        }
        if (!before.cloth().isEmpty() && !before.cloth().equals(now.fabric().id())) {
            names.add(word("order.changed.cloth", locale));
        }
        return names;
    }

    private static List<String> options(Style before, Style now) {
        TreeSet<String> all = new TreeSet<>(before.options().keySet());
        all.addAll(now.options().keySet());
        return all.stream()
                .filter(name -> !Objects.equals(
                        before.options().get(name), now.options().get(name)))
                .toList();
    }

    private String word(String key, Locale locale) {
        return String.valueOf(words.getMessage(key, null, key, locale));
    }
}
