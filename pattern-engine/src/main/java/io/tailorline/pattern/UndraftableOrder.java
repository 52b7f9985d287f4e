package io.tailorline.pattern;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Value;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what of an order stops its draft, and what would be possible on this body, by drafting the order again with
 * other choices.
 *
 * <ol>
 *   <li>A body that cannot be drafted with every default is itself the cause: {@link UndraftableBody}.
 *   <li>A single choice without which the suit can be drafted is named with the nearest value that can be drafted.
 *   <li>Otherwise choices are given up in turn until the suit can be drafted, and each that turns out harmless is taken
 *       back; the rest are named together.
 * </ol>
 *
 * Takes one draft for each choice and some ten for a limit; only refused orders pay for it.
 */
final class UndraftableOrder {

    /** Choices named as ways out of one refusal. */
    private static final int MOST_WAYS = 3;

    private final Trial trial;
    private final MeasurementSet body;
    private final Style style;
    private final Reason cause;
    private final List<OrderChoice> choices;

    /** Whether a suit can be drafted and passes its checks. */
    @FunctionalInterface
    interface Trial {
        boolean drafts(Style style, MeasurementSet body);
    }

    private UndraftableOrder(Trial trial, Style style, MeasurementSet body, Reason cause, List<OrderChoice> choices) {
        this.trial = trial;
        this.style = style;
        this.body = body;
        this.cause = cause;
        this.choices = choices;
    }

    /**
     * @param cause why the order itself cannot be drafted, as the draft says it
     * @param choices of the order that could have been made otherwise
     */
    static List<Reason> reasons(
            Trial trial, Style style, MeasurementSet body, Reason cause, List<OrderChoice> choices) {
        UndraftableOrder order = new UndraftableOrder(trial, style, body, cause, choices);
        Style plain = style;
        for (OrderChoice choice : choices) {
            plain = choice.usual().in().apply(plain);
        }
        if (choices.isEmpty() || !order.drafts(plain)) {
            return UndraftableBody.reasons(trial, plain, body, cause);
        }
        List<OrderChoice> single = choices.stream()
                .filter(choice -> order.drafts(choice.usual().in().apply(style)))
                .limit(MOST_WAYS)
                .toList();
        return single.isEmpty() ? order.together() : List.of(order.oneOf(single));
    }

    private boolean drafts(Style changed) {
        return trial.drafts(changed, body);
    }

    /** The nearest value that can be drafted. */
    private OrderChoice.Other nearest(OrderChoice choice, Style among) {
        return choice.others().stream()
                .filter(other -> drafts(other.in().apply(among)))
                .findFirst()
                .orElse(choice.usual());
    }

    private Reason oneOf(List<OrderChoice> ways) {
        OrderChoice first = ways.get(0);
        Value possible = nearest(first, style).words();
        Value others = ways.stream()
                .skip(1)
                .map(way ->
                        Notice.of("order.or", way.name(), nearest(way, style).words(), way.value()))
                .<Value>map(Value.class::cast)
                .reduce((before, after) -> Notice.of("followed", before, after))
                .orElse(new Text(""));
        return new Reason(
                first.where(),
                first.value().text(),
                possible.text(),
                Notice.of("order.possible", first.name(), first.value(), cause.notice(), possible, others));
    }

    /** Several choices that cannot be drafted together; each with what is possible without the others. */
    private List<Reason> together() {
        List<OrderChoice> given = new ArrayList<>();
        Style left = style;
        for (OrderChoice choice : choices) {
            given.add(choice);
            left = choice.usual().in().apply(left);
            if (drafts(left)) {
                break;
            }
        }
        for (OrderChoice choice : List.copyOf(given)) {
            List<OrderChoice> fewer =
                    given.stream().filter(other -> other != choice).toList();
            if (drafts(without(fewer))) {
                given.remove(choice);
            }
        }
        Notice names = given.stream()
                .map(choice -> Notice.of("order.choice", choice.name(), choice.value()))
                .reduce((one, other) -> Notice.of("order.and", one, other))
                .orElseThrow();
        List<Reason> reasons = new ArrayList<>();
        for (OrderChoice choice : given) {
            List<OrderChoice> others =
                    given.stream().filter(other -> other != choice).toList();
            Value possible = nearest(choice, without(others)).words();
            reasons.add(new Reason(
                    choice.where(),
                    choice.value().text(),
                    possible.text(),
                    Notice.of("order.together", names, cause.notice(), choice.name(), possible)));
        }
        return reasons;
    }

    private Style without(List<OrderChoice> given) {
        Style left = style;
        for (OrderChoice choice : given) {
            left = choice.usual().in().apply(left);
        }
        return left;
    }
}
