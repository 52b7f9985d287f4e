package io.tailorline.pattern;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import io.tailorline.pattern.refusal.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks the alterations of a style. An entry may take away what an earlier one added, so it is the sum of a rule on
 * one side that must lie in the rule's range; no entry alone may be greater than the range either. What is altered for
 * all garments together counts on each of them.
 */
final class AlterationCheck {

    /** An amount this near to the end of a range is at it, mm: the rounding of a file to 0.01 mm. */
    private static final double TOLERANCE = 0.01;

    /** Rules of which one undoes the other: a side has one of them. */
    private static final List<Pair> CONTRADICTIONS = List.of(
            new Pair(AlterationRule.STOOPED, AlterationRule.ERECT),
            new Pair(AlterationRule.SLOPING_SHOULDER, AlterationRule.SQUARE_SHOULDER),
            new Pair(AlterationRule.LOW_SHOULDER, AlterationRule.SQUARE_SHOULDER));

    /** Rules that alter one measure of a garment, the first on all garments: their sum lies in the second's range. */
    private static final List<Pair> TOGETHER = List.of(
            new Pair(AlterationRule.WAIST, AlterationRule.JACKET_WAIST),
            new Pair(AlterationRule.WAIST, AlterationRule.WAISTCOAT_WAIST),
            new Pair(AlterationRule.WAIST, AlterationRule.TROUSER_WAIST),
            new Pair(AlterationRule.SEAT_WIDTH, AlterationRule.JACKET_SEAT),
            new Pair(AlterationRule.SEAT_WIDTH, AlterationRule.TROUSER_SEAT));

    private record Pair(AlterationRule one, AlterationRule other) {}

    private final Style style;
    private final List<AlterationRule> followed;
    private final List<Reason> reasons = new ArrayList<>();
    private final Map<Side, Map<AlterationRule, Double>> sums = new EnumMap<>(Side.class);

    private AlterationCheck(Style style, List<AlterationRule> followed) {
        this.style = style;
        this.followed = followed;
        sums.put(Side.RIGHT, new EnumMap<>(AlterationRule.class));
        sums.put(Side.LEFT, new EnumMap<>(AlterationRule.class));
    }

    /** The reasons in the order of the list; then those of sums, then contradictions. */
    static List<Reason> of(Style style, List<AlterationRule> followed) {
        if (style.alterations().isEmpty()) {
            return List.of();
        }
        AlterationCheck check = new AlterationCheck(style, followed);
        for (int i = 0; i < style.alterations().size(); i++) {
            check.entry(i, style.alterations().get(i));
        }
        check.sums.forEach(check::sumsInRange);
        TOGETHER.forEach(check::togetherInRange);
        check.sums.forEach(check::withoutContradiction);
        return check.reasons;
    }

    private void entry(int index, Alteration alteration) {
        String where = String.format(Locale.ROOT, "style.alterations[%d].", index);
        Optional<AlterationRule> found = AlterationRule.find(alteration.rule()).filter(followed::contains);
        if (found.isEmpty()) {
            String words = followed.stream().map(AlterationRule::word).collect(Collectors.joining(", "));
            refuse(
                    where + "rule",
                    alteration.rule(),
                    "one of " + words,
                    Notice.of("alter.unknown", new Text(alteration.rule()), new Text(words)));
            return;
        }
        AlterationRule rule = found.get();
        boolean sound = garment(where, rule);
        sound &= side(where, rule, alteration.side());
        sound &= amount(where, rule, alteration.amount());
        if (sound) {
            for (Map.Entry<Side, Map<AlterationRule, Double>> side : sums.entrySet()) {
                if (alteration.side() == Side.BOTH || alteration.side() == side.getKey()) {
                    side.getValue().merge(rule, alteration.amount(), Double::sum);
                }
            }
        }
    }

    private boolean garment(String where, AlterationRule rule) {
        if (!Collections.disjoint(rule.garments(), style.garments())) {
            return true;
        }
        Set<Garment> needed = new TreeSet<>(rule.garments());
        refuse(
                where + "rule",
                rule.word(),
                needed.stream().map(Garment::word).collect(Collectors.joining(" or ")) + " ordered",
                Notice.of(
                        "alter.no-garment",
                        rule.named(),
                        Notice.joined(needed.stream()
                                .map(garment -> Word.garment(garment.word()))
                                .toList())));
        return false;
    }

    private boolean side(String where, AlterationRule rule, Side side) {
        if (side == Side.BOTH || rule.isForOneSide()) {
            return true;
        }
        refuse(
                where + "side",
                side.word(),
                Side.BOTH.word(),
                Notice.of("alter.both", rule.named(), Word.side(side.word())));
        return false;
    }

    private boolean amount(String where, AlterationRule rule, double amount) {
        if (!Double.isFinite(amount) || StrictMath.abs(amount) > rule.most() + TOLERANCE) {
            refuse(
                    where + "amount",
                    mm(amount).text(),
                    range(rule).text(),
                    Notice.of("alter.range", rule.named(), mm(amount), range(rule)));
            return false;
        }
        return true;
    }

    private void sumsInRange(Side side, Map<AlterationRule, Double> amounts) {
        amounts.forEach((rule, sum) -> {
            boolean ofBoth = side == Side.LEFT
                    && sum.equals(Objects.requireNonNull(sums.get(Side.RIGHT)).get(rule));
            if (!ofBoth && (sum > rule.most() + TOLERANCE || sum < rule.least() - TOLERANCE)) {
                refuse(
                        "style.alterations",
                        mm(sum).text(),
                        range(rule).text(),
                        Notice.of("alter.sum", rule.named(), Word.side(side.word()), mm(sum), range(rule)));
            }
        });
    }

    /** Of rules for both sides alone. */
    private void togetherInRange(Pair pair) {
        Map<AlterationRule, Double> amounts = Objects.requireNonNull(sums.get(Side.RIGHT));
        if (!amounts.containsKey(pair.one()) || !amounts.containsKey(pair.other())) {
            return;
        }
        AlterationRule rule = pair.other();
        double sum = Objects.requireNonNull(amounts.get(pair.one())) + Objects.requireNonNull(amounts.get(rule));
        if (sum > rule.most() + TOLERANCE || sum < rule.least() - TOLERANCE) {
            refuse(
                    "style.alterations",
                    mm(sum).text(),
                    range(rule).text(),
                    Notice.of("alter.together", rule.named(), pair.one().named(), mm(sum), range(rule)));
        }
    }

    private void withoutContradiction(Side side, Map<AlterationRule, Double> amounts) {
        for (Pair pair : CONTRADICTIONS) {
            double one = amounts.getOrDefault(pair.one(), 0.0);
            double other = amounts.getOrDefault(pair.other(), 0.0);
            boolean ofBoth = side == Side.LEFT && amounts.equals(sums.get(Side.RIGHT));
            if (!ofBoth && StrictMath.abs(one) > TOLERANCE && StrictMath.abs(other) > TOLERANCE) {
                refuse(
                        "style.alterations",
                        "%s %s and %s %s"
                                .formatted(
                                        pair.one().word(),
                                        mm(one).text(),
                                        pair.other().word(),
                                        mm(other).text()),
                        "one of them",
                        Notice.of(
                                "alter.cancel",
                                Word.side(side.word()),
                                pair.one().named(),
                                pair.other().named()));
            }
        }
    }

    private void refuse(String where, String value, String expected, Notice notice) {
        reasons.add(new Reason(where, value, expected, notice));
    }

    private static Notice range(AlterationRule rule) {
        return Notice.of("range", new Quantity(number(rule.least()), ""), mm(rule.most()));
    }

    private static Quantity mm(double value) {
        return new Quantity(number(value), "mm");
    }

    private static String number(double value) {
        return Double.isFinite(value) && value == StrictMath.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
