package io.tailorline.portal.cutroom.web;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.StripeLines;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Where the lines of striped or checked cloth must lie before its marker is cut, in words, as an operator measures:
 * from the cut end and from the near selvedge.
 */
@Component
class StripeWords {

    private final MessageSource words;

    StripeWords(MessageSource words) {
        this.words = words;
    }

    /**
     * A sentence for each direction that has lines to meet.
     *
     * @param begin how far from the cut end the marker begins, mm; empty where nobody counts the cloth
     */
    List<String> of(Marker marker, Optional<Double> begin, Locale locale) {
        StripeLines lines = StripeLines.of(marker);
        Fabric fabric = marker.fabric();
        Fabric.Stripe repeats = fabric.stripe().orElse(new Fabric.Stripe(0, 0, 0));
        String across = begin.isPresent() ? "job.stripes.across" : "job.stripes.across.marker";
        return Stream.of(
                        lines.firstAcross().map(x -> say(across, x + begin.orElse(0.0), repeats.warpRepeat(), locale)),
                        lines.firstAlong()
                                .map(y -> say(
                                        "job.stripes.along",
                                        y + fabric.selvedgeMargin(),
                                        repeats.weftRepeat(),
                                        locale)))
                .flatMap(Optional::stream)
                .toList();
    }

    private String say(String key, double first, double repeat, Locale locale) {
        return String.valueOf(words.getMessage(key, new Object[] {first, repeat}, locale));
    }
}
