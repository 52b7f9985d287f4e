package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Flaws as rows of a form: {@code flaw.0.at} in m, {@code across} in cm, {@code along} and {@code wide} in mm. */
final class TypedFlaws {

    /** More flaws than the limit of points lets pass on any roll. */
    static final int MOST = 200;

    private static final double USUAL_SIZE = 10;

    private TypedFlaws() {}

    /** Rows that were typed, by number; a row with nothing in it is none. */
    static List<Integer> rows(Map<String, String> typed) {
        return IntStream.range(0, MOST)
                .filter(row -> List.of("at", "across", "along", "wide").stream()
                        .anyMatch(part ->
                                !typed.getOrDefault(field(row, part), "").isBlank()))
                .boxed()
                .toList();
    }

    private static String field(int row, String part) {
        return "flaw." + row + "." + part;
    }

    /** What cannot be read, or is not on the roll, the form tells: {@link #one}. */
    static List<RollFlaw> all(Map<String, String> typed, TypedForm form, double length, double width) {
        return rows(typed).stream()
                .flatMap(row -> one(form, row, length, width).stream())
                .toList();
    }

    /**
     * One in the roll's own frame.
     *
     * @param length of the roll, mm; of one that cannot be read no place is told
     * @param width usable, of the roll, mm
     * @return empty where the form tells what is wrong with it
     */
    static Optional<RollFlaw> one(TypedForm form, int row, double length, double width) {
        int refused = form.refusals().size();
        Optional<RollFlaw> flaw = read(form, row).on(length, width);
        boolean isRead = form.refusals().size() == refused && length > 0 && width > 0;
        if (flaw.isEmpty() && isRead) {
            form.refuse(outside(
                    form.text(field(row, "at")), form.text(field(row, "across")), "flaw." + row, length, width));
        }
        return flaw;
    }

    /** In the words of who typed it, and how far the roll reaches as he measures it. */
    private static Refusal outside(String at, String across, String field, double length, double width) {
        return Refusal.of(
                "stock-flaw-typed",
                field,
                "%s m, %s cm".formatted(at, across),
                "0 m to %s m, %s cm to %s cm"
                        .formatted(
                                Lengths.metres(length),
                                Lengths.centimetres(Article.SELVEDGE_MM),
                                Lengths.centimetres(width + Article.SELVEDGE_MM)));
    }

    private static TypedFlaw read(TypedForm form, int row) {
        return new TypedFlaw(
                form.metres(field(row, "at")),
                form.centimetres(field(row, "across")),
                form.size(field(row, "along"), USUAL_SIZE),
                form.size(field(row, "wide"), USUAL_SIZE),
                kind(form.text(field(row, "kind"))));
    }

    private static FlawKind kind(String code) {
        return Arrays.stream(FlawKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(FlawKind.OTHER);
    }

    static List<String> kinds() {
        return Arrays.stream(FlawKind.values()).map(FlawKind::code).toList();
    }
}
