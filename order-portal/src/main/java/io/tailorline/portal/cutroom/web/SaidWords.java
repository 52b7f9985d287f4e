package io.tailorline.portal.cutroom.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a job tells of its table, in the reader's language. */
@Component
class SaidWords {

    private final MessageSource words;

    SaidWords(MessageSource words) {
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param cure what to do; empty where nothing needs to be done, or nobody knows what
     * @param original the sentence as the table or its gateway told it, in English, for whoever mends it; empty where
     *     it is shown already, or nothing is broken
     * @param isCalm whether it is the usual course of things, and no fault
     * @param isClearedAtTable whether a person clears the cause at the table before the job is resumed
     * @param endsJob whether nothing is left but to abort the job
     */
    record Said(
            String words, String cure, String original, boolean isCalm, boolean isClearedAtTable, boolean endsJob) {}

    Optional<Said> of(Optional<String> sentence, Locale locale) {
        return sentence.map(told -> said(told, locale));
    }

    private Said said(String sentence, Locale locale) {
        TableSaying saying = TableSaying.of(sentence);
        if (!saying.isKnown() && locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return new Said(sentence, "", "", false, true, false);
        }
        String key = saying.isFaultOfTable() ? saying.code() : "said." + saying.code();
        return new Said(
                String.valueOf(words.getMessage(key, values(saying, locale), locale)),
                String.valueOf(words.getMessage(key + ".cure", null, "", locale)),
                saying.isCalm() ? "" : sentence,
                saying.isCalm(),
                saying.isClearedAtTable(),
                saying.endsJob());
    }

    /** States by their names; anything else as it is. */
    private Object[] values(TableSaying saying, Locale locale) {
        return saying.values().stream()
                .map(value -> words.getMessage("table.state." + value, null, value, locale))
                .toArray();
    }
}
