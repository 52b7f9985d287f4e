package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.stock.FlawKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** What cannot be read the form tells. */
    static List<TypedFlaw> all(Map<String, String> typed, TypedForm form) {
        return rows(typed).stream().map(row -> one(form, row)).toList();
    }

    static TypedFlaw one(TypedForm form, int row) {
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
