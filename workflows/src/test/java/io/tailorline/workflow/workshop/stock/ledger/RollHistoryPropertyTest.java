package io.tailorline.workflow.workshop.stock.ledger;

import static io.tailorline.workflow.workshop.stock.SampleRolls.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.testkit.FixedSeed;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollWidth;
import io.tailorline.workflow.workshop.stock.SampleRolls;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import io.tailorline.workflow.workshop.stock.StockRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Histories of a roll at random: after every step its ledger balances within 1 mm and is never below 0. What is counted
 * beside it knows the lengths that were asked for, and none of the ledger's arithmetic.
 */
@AddLifecycleHook(FixedSeed.class)
class RollHistoryPropertyTest {

    private static final double BALANCED_MM = 1;
    private static final Place SHELF = new Place("S1", Place.Kind.SHELF, "", 0);
    private static final Place TABLE = new Place("table-1", Place.Kind.TABLE, "", 0);

    /** Counted beside the ledger, mm. */
    private static final class Tally {
        private double received;
        private double adjusted;
        private final Map<Kind, Double> off = new EnumMap<>(Kind.class);

        private void off(Kind kind, double mm) {
            off.merge(kind, mm, Double::sum);
        }

        private double left() {
            return received
                    + adjusted
                    - off.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        private double fromOuterEnd() {
            return off.entrySet().stream()
                    .filter(one -> one.getKey() != Kind.REMNANT)
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }
    }

    @Property(tries = 10_000)
    void a_ledger_balances_after_every_step(@ForAll int seed, @ForAll @IntRange(min = 5, max = 24) int steps) {
        Random random = new Random(seed);
        RollAccount account = RollAccount.opened(SampleRolls.expected("R-1"));
        List<StockEntry> ledger = new ArrayList<>();
        Tally tally = new Tally();
        for (int n = 0; n < steps; n++) {
            List<Reservation> reserved = reserved(random, account);
            Booking booking = new Booking("li", NOON.plusSeconds(n), StockRules.USUAL, reserved);
            RollAccount before = account;
            LedgerStep step = step(random, account);
            account = step.on(account, booking)
                    .map(
                            booked -> {
                                ledger.addAll(booked.entries());
                                if (!booked.entries().isEmpty()) {
                                    count(step, before, tally);
                                }
                                return booked.account();
                            },
                            refused -> before);
            checkLengths(account, tally);
            checkLastLine(account, ledger);
            if (account != before && !(step instanceof Cut)) {
                assertStillHeld(account, reserved);
            }
        }
        assertThat(LedgerCheck.firstBroken(ledger, account.roll().currentMm())).isEmpty();
    }

    private static void assertStillHeld(RollAccount account, List<Reservation> reserved) {
        if (account.roll().state().mayBeReserved()) {
            double held = reserved.stream().mapToDouble(Reservation::lengthMm).sum();
            List<Reservation> displaced = Reserved.displaced(account, reserved, StockRules.USUAL);
            double gone = displaced.stream().mapToDouble(Reservation::lengthMm).sum();
            assertThat(held - gone).isLessThanOrEqualTo(account.roll().currentMm() + 0.01);
        }
    }

    private static void checkLengths(RollAccount account, Tally tally) {
        double current = account.roll().currentMm();
        assertThat(current).isNotNegative().isCloseTo(tally.left(), offset(BALANCED_MM));
        assertThat(account.roll().length().consumedMm()).isCloseTo(tally.fromOuterEnd(), offset(BALANCED_MM));
        assertThat(account.roll().length().measuredMm()).isCloseTo(tally.received, offset(BALANCED_MM));
    }

    private static void checkLastLine(RollAccount account, List<StockEntry> ledger) {
        assertThat(account.entries()).isEqualTo(ledger.size());
        if (!ledger.isEmpty()) {
            StockEntry last = ledger.get(ledger.size() - 1);
            assertThat(last.balanceMm()).isEqualTo(account.roll().currentMm()).isNotNegative();
            assertThat(last.state()).isEqualTo(account.roll().state());
            assertThat(last.place()).isEqualTo(account.roll().place());
            assertThat(last.hash()).isEqualTo(account.lastHash());
        }
    }

    private static void count(LedgerStep step, RollAccount before, Tally tally) {
        double current = before.roll().currentMm();
        if (step instanceof Receive receive) {
            tally.received = receive.ticketMm();
        } else if (step instanceof Measure measure) {
            tally.received += measure.lengthMm() - current;
        } else if (step instanceof Recount recount) {
            tally.adjusted += recount.lengthMm() - current;
        } else if (step instanceof Scrap scrap) {
            tally.off(scrap.kind(), scrap.lengthMm());
        } else if (step instanceof TakeRemnant remnant) {
            tally.off(Kind.REMNANT, remnant.lengthMm());
        } else if (step instanceof Cut cut) {
            double all = cut.markerMm() + cut.endsMm() + cut.skippedMm();
            tally.adjusted += Math.max(0, all - current);
            tally.off(Kind.CUT, cut.markerMm());
            tally.off(Kind.END_LOSS, cut.endsMm());
            tally.off(Kind.SCRAP, cut.skippedMm());
        }
    }

    private static LedgerStep step(Random random, RollAccount account) {
        double current = account.roll().currentMm();
        return switch (random.nextInt(16)) {
            case 0, 1 -> new Receive(mm(random, 30_000) + 1, RollWidth.of(1500), "DOCK");
            case 2 -> new Measure(mm(random, 30_000) + 1, Optional.empty(), 1500);
            case 3 -> new Inspect(flaws(random, account), Inspect.LotPoints.NONE);
            case 4 -> new Relax(Duration.ofHours(random.nextInt(2)));
            case 5 -> new Rested();
            case 6 -> new Move(random.nextBoolean() ? SHELF : TABLE);
            case 7 -> new Recount(Math.max(0, current + mm(random, 400) - 200), "counted");
            case 8 -> new Lose();
            case 9 -> new Find(SHELF);
            case 10 -> new Clear("looked at");
            case 11 -> new Scrap(mm(random, 900), random.nextBoolean() ? Kind.SCRAP : Kind.SPLICE, "dirty");
            case 12 -> new TakeRemnant(mm(random, 3000) + 1, "X-1");
            default -> new Cut(mm(random, 4000) + 1, mm(random, 60), random.nextInt(5) == 0 ? mm(random, 500) : 0, "A");
        };
    }

    /** With more digits than the grid has. */
    private static double mm(Random random, double most) {
        return random.nextDouble() * most;
    }

    private static List<RollFlaw> flaws(Random random, RollAccount account) {
        List<RollFlaw> flaws = new ArrayList<>();
        double end = account.roll().length().endMm();
        for (int i = 0; i < random.nextInt(3) && end > 200; i++) {
            flaws.add(RollFlaw.of(
                    SampleRolls.box(
                            random.nextDouble() * (end - 100), random.nextInt(700), 50, random.nextInt(700) + 1),
                    FlawKind.values()[random.nextInt(FlawKind.values().length)]));
        }
        return flaws;
    }

    private static List<Reservation> reserved(Random random, RollAccount account) {
        List<Reservation> reserved = new ArrayList<>();
        double left = account.roll().currentMm();
        if (!account.roll().state().mayBeReserved()) {
            return reserved;
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            double length = mm(random, 3000) + 1;
            Reservation one = i % 2 == 0 ? SampleRolls.firm("O" + i, length) : SampleRolls.soft("O" + i, length);
            reserved.add(one);
            if (!Reserved.placement(account.roll(), account.flaws(), reserved, StockRules.USUAL)
                            .isPlaced()
                    || length > left) {
                reserved.remove(one);
            }
        }
        return reserved;
    }
}
