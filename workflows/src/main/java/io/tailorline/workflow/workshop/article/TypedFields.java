package io.tailorline.workflow.workshop.article;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads single fields of an article and collects what is wrong with them. */
final class TypedFields {

    private final Map<String, String> typed;
    private final List<ArticleFault> faults;

    TypedFields(Map<String, String> typed, List<ArticleFault> faults) {
        this.typed = typed;
        this.faults = faults;
    }

    String text(ArticleField field) {
        return typed.getOrDefault(field.word(), "").strip();
    }

    boolean isEmpty(ArticleField field) {
        return text(field).isEmpty();
    }

    void fault(String code, ArticleField field, String value, String limit) {
        faults.add(new ArticleFault(code, field.word(), value, limit));
    }

    /** Whether something was told by this code already. */
    boolean isFaulty(String code) {
        return faults.stream().anyMatch(fault -> fault.code().equals(code));
    }

    /** @param least characters that it has */
    String text(ArticleField field, int least, int most) {
        String text = text(field);
        if (text.length() < least || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            fault("article-text", field, text, "%d to %d characters on one line".formatted(least, most));
        }
        return text;
    }

    String matching(ArticleField field, String pattern, String code, String limit) {
        String text = text(field);
        if (!text.matches(pattern)) {
            fault(code, field, text, limit);
        }
        return text;
    }

    /** 0 when it is empty or cannot be used; then the fault is told. */
    double number(ArticleField field, double least, double most, String unit) {
        return decimal(field, unit)
                .filter(number -> inRange(field, number, least, most, unit))
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
    }

    private boolean inRange(ArticleField field, BigDecimal number, double least, double most, String unit) {
        boolean isIn =
                number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!isIn) {
            fault(
                    "article-range",
                    field,
                    (TypedNumbers.plain(number) + " " + unit).strip(),
                    "%s to %s %s"
                            .formatted(TypedNumbers.text(least), TypedNumbers.text(most), unit)
                            .strip());
        }
        return isIn;
    }

    /** Empty when nothing is given, or no number. */
    Optional<BigDecimal> decimal(ArticleField field, String unit) {
        String text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = TypedNumbers.of(text);
        if (number.isEmpty()) {
            boolean isComma = TypedNumbers.hasComma(text);
            fault(
                    isComma ? "article-comma" : "article-number",
                    field,
                    text,
                    isComma ? text.replace(".", "").replaceFirst(",", ".") : ("a number " + unit).strip());
        }
        return number;
    }

    <E extends Enum<E>> Optional<E> word(ArticleField field, Class<E> kind, Function<E, String> word) {
        String text = text(field);
        Optional<E> found = Arrays.stream(kind.getEnumConstants())
                .filter(value -> word.apply(value).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            fault(
                    "article-word",
                    field,
                    text,
                    Arrays.stream(kind.getEnumConstants()).map(word).collect(Collectors.joining(", ")));
        }
        return found;
    }
}
