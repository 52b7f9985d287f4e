package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What is done to a roll on its page, as it was typed.
 *
 * @param roll as it is now
 * @param by account of who does it
 */
record RollDeed(Stock stock, StockedRoll roll, Map<String, String> typed, TypedForm form, String by) {

    /** @return empty for an action that there is not; what cannot be read the form tells */
    Optional<Supplier<StockAnswer>> of(String action) {
        String id = roll.roll().id();
        String place = form.text("place");
        String reason = form.text("reason");
        return switch (action) {
            case "inspect" -> {
                List<RollFlaw> flaws = allFlaws();
                yield Optional.of(() -> stock.inspect(id, flaws, by));
            }
            case "flaw" -> {
                Optional<RollFlaw> flaw = TypedFlaws.one(form, 0, length(), width());
                yield Optional.of(() -> stock.addFlaw(id, flaw.orElseThrow(), by));
            }
            case "measure" -> {
                double length = form.metres("length");
                List<Double> widths = widths();
                yield Optional.of(() -> stock.measure(id, length, widths, by));
            }
            case "move" -> Optional.of(() -> stock.move(id, place, by));
            case "recount" -> {
                double length = form.metres("length");
                yield Optional.of(() -> stock.recount(id, length, reason, by));
            }
            case "lost" -> Optional.of(() -> stock.lost(id, by));
            case "found" -> Optional.of(() -> stock.found(id, place, by));
            case "quarantine" -> Optional.of(() -> stock.quarantine(id, reason, by));
            case "clear" -> Optional.of(() -> stock.clear(id, reason, by));
            case "relax" -> {
                long hours = form.hours("rest", stock.rules().rest().toHours());
                yield Optional.of(() -> stock.relax(id, Duration.ofHours(hours), by));
            }
            default -> Optional.empty();
        };
    }

    /** Those that stay ticked, and the new ones; the ticks are of the roll as it was shown. */
    private List<RollFlaw> allFlaws() {
        if (!form.text("version").equals(String.valueOf(roll.roll().version()))) {
            form.refuse(Refusal.of("stock-roll-changed", "version", roll.roll().id(), ""));
        }
        List<RollFlaw> flaws = new ArrayList<>();
        for (int known = 0; known < roll.flaws().size(); known++) {
            if (form.has("keep." + known)) {
                flaws.add(roll.flaws().get(known));
            }
        }
        flaws.addAll(TypedFlaws.all(typed, form, length(), width()));
        return flaws;
    }

    private double length() {
        return roll.roll().length().endMm();
    }

    private double width() {
        return roll.roll().width().leastMm();
    }

    /** At the places where it was measured; none of them, and the width stays. */
    private List<Double> widths() {
        return IntStream.rangeClosed(1, ReceivedRoll.WIDTHS)
                .mapToObj(at -> "width" + at)
                .filter(form::has)
                .map(form::centimetres)
                .toList();
    }
}
