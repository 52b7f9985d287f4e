package io.tailorline.pattern.notice;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts notices into words of one language. Safe for any number of threads. */
public final class NoticeWords {

    /** As the command-line tools print: names of files, plain ASCII. */
    static final NoticeWords ENGLISH = new NoticeWords(Locale.ENGLISH, new FileNames());

    private final ResourceBundle sentences;
    private final Locale locale;
    private final Names names;

    /** What the engine does not name itself. */
    public interface Names {

        /** Of a {@link Word} for which the notices have no word of their own. */
        String word(Word word);

        String choice(Choice choice);

        /** {@code 118 cm}. */
        String quantity(Quantity quantity);

        /** Between two sentences or list items of {@link Notice#joined}. */
        String between();
    }

    /** @param locale English where there are no words in it */
    public NoticeWords(Locale locale, Names names) {
        this.sentences = ResourceBundle.getBundle(
                "io.tailorline.pattern.notice.notices",
                locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.locale = locale;
        this.names = names;
    }

    /** A code without words, stored by a release that had them, is shown with its values. */
    public String of(Notice notice) {
        List<String> shown =
                notice.values().stream().map(value -> value.shown(this)).toList();
        if (notice.code().equals("joined")) {
            return String.join(names.between(), shown);
        }
        if (notice.code().equals("listed")) {
            return String.join(sentences.getString("listed"), shown);
        }
        if (!sentences.containsKey(notice.code())) {
            return Stream.concat(Stream.of(notice.code()), shown.stream()).collect(Collectors.joining(" "));
        }
        String text = new MessageFormat(sentences.getString(notice.code()), locale).format(shown.toArray());
        return this == ENGLISH ? text.replace("\u00b1 ", "+-") : text;
    }

    String quantity(Quantity quantity) {
        return names.quantity(quantity);
    }

    String choice(Choice choice) {
        return names.choice(choice);
    }

    String word(Word word) {
        return own(word).orElseGet(() -> names.word(word));
    }

    private Optional<String> own(Word word) {
        return sentences.containsKey(word.key()) ? Optional.of(sentences.getString(word.key())) : Optional.empty();
    }

    /** Fields and pieces as files name them. */
    private static final class FileNames implements Names {

        @Override
        public String word(Word word) {
            return word.name();
        }

        @Override
        public String choice(Choice choice) {
            return choice.value();
        }

        @Override
        public String quantity(Quantity quantity) {
            return quantity.text();
        }

        @Override
        public String between() {
            return "; ";
        }
    }
}
