package io.tailorline.pattern.cli;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an order may choose, as a table for a terminal: a head and a line each, columns of one width. */
final class ChoicesTable {

    private static final String GAP = "  ";

    private ChoicesTable() {}

    /** The values of each option, its default (of women after a stroke where theirs is another), and what it is. */
    static String options(List<StyleOption> options) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("option", "values", "default", "what it is"));
        options.forEach(option -> rows.add(List.of(option.name(), values(option), usual(option), option.about())));
        return text(rows);
    }

    /** The range and step of each rule in mm, the garments that follow it, and what it does. */
    static String rules(List<AlterationRule> rules) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("rule", "mm, step", "sides", "garments", "what it does"));
        rules.forEach(rule -> rows.add(List.of(
                rule.word(),
                "%s to %s, %s".formatted(number(rule.least()), number(rule.most()), number(rule.step())),
                rule.isForOneSide() ? "each" : "both",
                new TreeSet<>(rule.garments()).stream().map(Garment::word).collect(Collectors.joining(", ")),
                rule.about().text())));
        return text(rows);
    }

    private static String values(StyleOption option) {
        if (option instanceof LengthOption length) {
            return "%s to %s mm".formatted(number(length.least()), number(length.most()));
        }
        return option instanceof ChoiceOption choice ? String.join(" | ", choice.values()) : "true | false";
    }

    private static String usual(StyleOption option) {
        String man = word(option.usual(Sex.MALE));
        return option.differsBySex() ? man + " / " + word(option.usual(Sex.FEMALE)) : man;
    }

    private static String word(Object value) {
        return value instanceof Double mm ? number(mm) : String.valueOf(value);
    }

    private static String number(double mm) {
        return String.format(Locale.ROOT, mm == StrictMath.rint(mm) ? "%.0f" : "%.1f", mm);
    }

    private static String text(List<List<String>> rows) {
        int last = rows.get(0).size() - 1;
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < last; column++) {
                String cell = row.get(column);
                text.append(cell)
                        .append(" ".repeat(width(rows, column) - cell.length()))
                        .append(GAP);
            }
            text.append(row.get(last)).append(System.lineSeparator());
        }
        return text.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
