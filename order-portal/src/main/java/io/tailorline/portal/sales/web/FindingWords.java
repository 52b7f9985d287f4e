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

    /** One reading and nothing else: no ratio, no index. */
    private static final Pattern READING = Pattern.compile("(-?[\\d.]+ (?:mm|kg|deg))(?: apart)?");

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
        String name = sided(finding.where(), name(field.get(), body.sex(), locale), locale);
        Optional<String> compared = reading(finding.value());
        if (finding.where().startsWith("repeats.")) {
            return say("question.apart", locale, name, compared.orElse(finding.value()));
        }
        String reads = compared.orElseGet(() -> read(field.get(), body));
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
        String maybe = finding.maybe().stream()
                .findFirst()
                .map(error -> say(
                        "question.maybe", locale, words.getMessage(error.named().key(), null, locale)))
                .orElse("");
        return compared.isPresent()
                ? say("question.unusual", locale, name, reads, finding.expected(), maybe)
                : say("question.rare", locale, name, reads, "", maybe);
    }

    /** A field of {@code left} or {@code right} is of one side. */
    private String sided(String where, String name, Locale locale) {
        String part = where.substring(0, where.indexOf('.') + 1);
        return part.equals("left.") || part.equals("right.")
                ? say("measuring.of." + part.substring(0, part.length() - 1), locale, name)
                : name;
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

    private static Optional<String> reading(String text) {
        Matcher matcher = READING.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
