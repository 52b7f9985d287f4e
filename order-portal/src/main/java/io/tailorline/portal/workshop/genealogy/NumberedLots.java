package io.tailorline.portal.workshop.genealogy;

import io.tailorline.portal.web.number.NumberedThings;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lots, by the house's number. */
@Component
@Order(1)
final class NumberedLots implements NumberedThings {

    private static final Pattern FORM = Pattern.compile("L-[0-9]+");

    private final Genealogy genealogy;

    NumberedLots(Genealogy genealogy) {
        this.genealogy = genealogy;
    }

    @Override
    public Optional<String> number(String scanned) {
        return Optional.of(scanned.toUpperCase(Locale.ROOT)).filter(FORM.asMatchPredicate());
    }

    @Override
    public List<String> pages(String number) {
        return genealogy.lotsCalled(number).isEmpty() ? List.of() : List.of("/workshop/genealogy?q=" + number);
    }
}
