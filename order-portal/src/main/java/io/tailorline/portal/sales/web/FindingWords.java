package io.tailorline.portal.sales.web;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.portal.web.view.NoticeTexts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to a customer what the check of the measurements found: a question, never a reproach. Lengths in mm. */
@Component
class FindingWords {

    private static final Pattern LENGTH = Pattern.compile("-?[\\d.]+ (mm|kg|deg)");

    private final MessageSource words;
    private final NoticeTexts notices;

    FindingWords(MessageSource words, NoticeTexts notices) {
        this.words = words;
        this.notices = notices;
    }

    String of(MeasurementFinding finding, MeasurementSet body, Locale locale) {
        Optional<Measurement> field = Measurement.named(finding.where().replaceFirst("^.*\\.", ""));
        if (field.isEmpty()) {
            return notices.of(finding.notice(), body.sex(), locale);
        }
        String name = name(field.get(), body.sex(), locale);
        if (finding.where().startsWith("repeats.")) {
            return say("question.apart", locale, name, length(finding.value()).orElse(finding.value()));
        }
        String reads = length(finding.value()).orElse(read(field.get(), body));
        Optional<Measurement> other = finding.swapped().stream()
                .filter(swapped -> swapped != field.get())
                .findFirst();
        if (other.isPresent()) {
            return say(
                    "question.exchanged",
                    locale,
                    name,
                    reads,
                    name(other.get(), body.sex(), locale),
                    read(other.get(), body));
        }
        boolean compared = length(finding.value()).isPresent();
        String maybe = finding.maybe().stream()
                .findFirst()
                .map(error -> say(
                        "question.maybe", locale, words.getMessage(error.named().key(), null, locale)))
                .orElse("");
        return compared
                ? say("question.unusual", locale, name, reads, finding.expected(), maybe)
                : say("question.rare", locale, name, reads, "", maybe);
    }

    private String name(Measurement measurement, Sex sex, Locale locale) {
        String name = String.valueOf(
                words.getMessage("measure." + measurement.fieldName(), null, measurement.fieldName(), locale));
        return sex == Sex.MALE
                ? name
                : String.valueOf(
                        words.getMessage("measure." + measurement.fieldName() + ".female", null, name, locale));
    }

    private static String read(Measurement measurement, MeasurementSet body) {
        return body.find(measurement)
                .map(value -> String.format(Locale.ROOT, "%.0f %s", value, measurement.unit()))
                .orElse("");
    }

    private static Optional<String> length(String text) {
        Matcher matcher = LENGTH.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
