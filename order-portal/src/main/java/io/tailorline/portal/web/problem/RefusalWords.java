package io.tailorline.portal.web.problem;

import io.tailorline.portal.web.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Refusals as sentences: message {@code refusal.<code>} of value, limit and words. */
public record RefusalWords(MessageSource words) {

    /** Names of things, which have words of their own in each language. */
    private static final List<String> NAMES =
            List.of("measure.", "option.", "entryError.", "roll.state.", "place.kind.");

    /** @return in the language of the locale */
    public String sentence(Refusal refusal, Locale locale) {
        List<Object> arguments = new ArrayList<>(List.of(refusal.value(), refusal.limit()));
        refusal.words().forEach(word -> arguments.add(said(word, locale)));
        String sentence = words.getMessage("refusal." + refusal.code(), arguments.toArray(), locale);
        return refusal.value().isEmpty()
                ? String.valueOf(words.getMessage(
                        "refusal." + refusal.code() + ".missing", arguments.toArray(), sentence, locale))
                : sentence;
    }

    /** @param word a name, several with commas between them, or said as it is */
    private String said(String word, Locale locale) {
        if (NAMES.stream().noneMatch(word::startsWith)) {
            return word;
        }
        return Arrays.stream(word.split(", "))
                .map(name -> String.valueOf(words.getMessage(name, null, name, locale)))
                .reduce((one, next) -> words.getMessage("refusal.list", new Object[] {one, next}, locale))
                .orElse(word);
    }
}
