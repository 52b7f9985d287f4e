package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.promise.Promise;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Until the knife starts, which is on the day that the promise cuts it. */
@Component
class ChangeUntilCut implements ChangeRule {

    private final MessageSource words;

    ChangeUntilCut(MessageSource words) {
        this.words = words;
    }

    @Override
    public String sentence(Promise promise, Locale locale) {
        Optional<LocalDate> cut = promise.parts().stream()
                .filter(part -> part.stage() == Promise.Stage.CUT)
                .map(Promise.Part::until)
                .findFirst();
        return cut.map(day -> words.getMessage("offer.change.until", new Object[] {Days.shortDay(day, locale)}, locale))
                .orElseGet(() -> words.getMessage("offer.change", null, locale));
    }
}
