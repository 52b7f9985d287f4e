package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.number.ScannedNumber;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All that the five steps of receiving a roll tell of it.
 *
 * @param roll as the ticket tells it; its width is believed to be the article's until it is measured
 * @param lengthMm as the machine measured it
 * @param widthsMm usable, where they were measured; a narrow roll is received, and held
 * @param flaws in the roll's own frame
 * @param isLookedOver from end to end, so that these are all its flaws
 * @param rest how long it lies before it may be cut, once it is looked over
 */
record ReceivedRoll(
        NewRoll roll,
        double lengthMm,
        List<Double> widthsMm,
        List<RollFlaw> flaws,
        boolean isLookedOver,
        Duration rest) {

    /** Places across and along at which the width is measured. */
    static final int WIDTHS = 3;

    ReceivedRoll {
        widthsMm = List.copyOf(widthsMm);
        flaws = List.copyOf(flaws);
    }

    /** @return empty where something cannot be read; the form tells what */
    static Optional<ReceivedRoll> of(Map<String, String> typed, TypedForm form, Duration usualRest) {
        List<Double> widths = IntStream.rangeClosed(1, WIDTHS)
                .mapToObj(at -> form.centimetres("width" + at))
                .toList();
        NewRoll roll = new NewRoll(
                form.required("article"),
                form.text("supplier"),
                form.text("dyeLot"),
                form.text("shade"),
                form.required("ticket"),
                form.metres("ticketLength"),
                List.of(),
                form.text("place"),
                ScannedNumber.of(form.text("roll")),
                onlyFor(form));
        double length = form.metres("length");
        double least = widths.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        List<RollFlaw> flaws = TypedFlaws.all(typed, form, length, least);
        Duration rest = Duration.ofHours(form.hours("rest", usualRest.toHours()));
        boolean isLookedOver = form.has("lookedOver") || !flaws.isEmpty();
        return form.refusals().isEmpty()
                ? Optional.of(new ReceivedRoll(roll, length, widths, flaws, isLookedOver, rest))
                : Optional.empty();
    }

    /** Its order; a number to order with where it has none yet. */
    private static Optional<String> onlyFor(TypedForm form) {
        if (form.has("onlyFor")) {
            return Optional.of(form.text("onlyFor"));
        }
        return form.has("customersOwn") ? Optional.of(CustomersCloth.number(new SecureRandom())) : Optional.empty();
    }

    /** What the machine and the eye say now, where the roll was received before with something else. */
    Optional<StockRefusal> otherwise(StockedRoll there) {
        String length = StockRefusal.mm(lengthMm);
        String measured = StockRefusal.mm(there.roll().length().measuredMm());
        if (!length.equals(measured)) {
            return Optional.of(otherwise("lengthMm", length, measured, there));
        }
        List<Double> widths = there.roll().width().measuredMm();
        if (!widthsMm.equals(widths)) {
            return Optional.of(otherwise("widthsMm", widths(widthsMm), widths(widths), there));
        }
        if (!isLookedOver) {
            return Optional.empty();
        }
        if (!there.roll().isLookedOver()) {
            return Optional.of(otherwise("lookedOver", "✓", "–", there));
        }
        return flaws.equals(there.flaws())
                ? Optional.empty()
                : Optional.of(otherwise(
                        "flaws",
                        String.valueOf(flaws.size()),
                        String.valueOf(there.flaws().size()),
                        there));
    }

    private static String widths(List<Double> widths) {
        return widths.stream().map(StockRefusal::mm).collect(Collectors.joining(", "));
    }

    private static StockRefusal otherwise(String field, String now, String then, StockedRoll there) {
        return StockRefusal.of(
                StockRefusal.Code.RECEIVED_OTHERWISE,
                field,
                now,
                then,
                there.roll().ticket(),
                there.roll().id());
    }

    /** In the units of the form, at the field of it that is meant by a field of the stock. */
    static Refusal atField(Refusal refused) {
        Refusal refusal = FormUnits.of(refused);
        String field = refusal.field();
        return switch (field) {
            case "ticketMm" -> with(refusal, "ticketLength");
            case "lengthMm" -> with(refusal, "length");
            case "id" -> with(refusal, "roll");
            case "hours" -> with(refusal, "rest");
            default -> field.startsWith("width") ? with(refusal, "width") : refusal;
        };
    }

    private static Refusal with(Refusal refusal, String field) {
        return new Refusal(refusal.code(), field, refusal.value(), refusal.limit(), refusal.words());
    }
}
