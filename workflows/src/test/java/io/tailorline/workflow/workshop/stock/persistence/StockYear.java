package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.SampleRolls.NOON;
import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.done;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.ClothLost;
import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.remnant.UsefulParts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Orders of many months on the real stock, by a seed: rolls with flaws, reservations, markers, cuts, recounts, flaws
 * that are found on the table, and what is left. The same orders come whatever is kept.
 */
final class StockYear implements AutoCloseable {

    private static final int ARTICLES = 12;
    private static final int ROLLS = 40;
    /** Orders between the promise and the cut. */
    private static final int QUEUE = 12;

    private static final double ROLL_MM = 50_000;
    private static final double WIDTH_MM = 1500;
    /** Use of the cloth by one suit's marker in 10 s: docs/benchmarks/nesting-suits.md. */
    private static final double USE = 0.842;

    private static final double USE_SPREAD = 0.006;
    private static final double FLAWS_A_METRE = 1 / 15.0;
    private static final double ENDS_MM = 60;

    private final boolean keepsRemnants;
    private final List<double[]> bodies;
    private final StockFixture house;
    private final Random orders = new Random(30);
    private final Random chance = new Random(31);
    private final Deque<ClothRequest> promised = new ArrayDeque<>();
    private final List<String> cutOrders = new ArrayList<>();
    private int tickets;
    private int lost;

    /** What came of it; lengths m. */
    record Figures(
            int orders,
            int deadEnds,
            int recounts,
            int promisedBySum,
            int turns,
            double receivedM,
            double cutM,
            double skippedM,
            double leftM,
            int rolls,
            int broken) {

        double usedM() {
            return receivedM - leftM;
        }
    }

    private int deadEnds;
    private int recounts;
    private int promisedBySum;
    private double received;
    private int turns;
    private double cut;
    private double skipped;

    /** @param bodies of each body the area of jacket and trousers, mm2 */
    StockYear(boolean keepsRemnants, UsefulParts parts, List<double[]> bodies) {
        this.keepsRemnants = keepsRemnants;
        this.bodies = bodies;
        house = keepsRemnants ? StockFixture.keepingRemnants(parts) : new StockFixture();
        house.listener = event -> {
            if (event instanceof ClothCut one) {
                left(one);
            } else if (event instanceof ClothLost) {
                lost++;
            }
        };
        for (int i = 0; i < ARTICLES; i++) {
            house.article("cloth-" + i);
        }
        for (int i = 0; i < ROLLS; i++) {
            receive("cloth-" + i % ARTICLES);
        }
    }

    Figures run(int suits) {
        for (int i = 0; i < suits; i++) {
            house.now = NOON.plus(Duration.ofHours(2L * i));
            order(i);
            if (promised.size() > QUEUE) {
                cut(promised.removeFirst());
            }
            if (cutOrders.size() > QUEUE) {
                house.stock.remnants().bundled(cutOrders.remove(0));
            }
        }
        while (!promised.isEmpty()) {
            cut(promised.removeFirst());
        }
        List<StockedRoll> rolls = house.stock.all();
        double left = rolls.stream().mapToDouble(one -> one.roll().currentMm()).sum();
        int broken = (int) rolls.stream()
                .filter(one -> house.stock.firstBrokenLine(one.roll().id()).isPresent())
                .count();
        return new Figures(
                suits,
                deadEnds,
                recounts,
                promisedBySum,
                turns,
                received / 1000,
                cut / 1000,
                skipped / 1000,
                left / 1000,
                tickets,
                broken);
    }

    /** Seven of ten suits, the rest jackets and trousers alike. */
    private void order(int number) {
        double[] body = bodies.get(middle(orders));
        double kind = orders.nextDouble();
        double area = kind < 0.7 ? body[0] + body[1] : kind < 0.85 ? body[0] : body[1];
        double least = kind < 0.7 ? 454 : kind < 0.85 ? 340 : 507;
        String article = "cloth-" + (int) (ARTICLES * Math.pow(orders.nextDouble(), 1.5));
        double length = house.reservations.estimateMm(area, WIDTH_MM, false);
        ClothRequest request =
                new ClothRequest("TL-" + number, Material.SHELL, "", article, length, least, day(21), Optional.empty());
        // what the marker will take is decided with the order, so that both houses cut the same
        markers.put(request.order(), area / (WIDTH_MM * (USE + USE_SPREAD * orders.nextGaussian())));
        double sum = sum(article);
        boolean isThere = house.reservations.confirm(request).found().isPresent();
        if (!isThere && sum >= length) {
            promisedBySum++;
        }
        while (!isThere) {
            receive(article);
            isThere = house.reservations.confirm(request).found().isPresent();
        }
        promised.add(request);
    }

    private final Map<String, Double> markers = new HashMap<>();

    /** The middle sizes more often than the ends. */
    private int middle(Random random) {
        double place = (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 3;
        return Math.min(bodies.size() - 1, (int) (place * bodies.size()));
    }

    private LocalDate day(int days) {
        return LocalDate.ofInstant(house.now, ZoneOffset.UTC).plusDays(days);
    }

    /** As a list says it that adds up what is free. */
    private double sum(String article) {
        return house.stock.ofArticle(article).stream()
                .flatMap(roll -> roll.freeFor(ClothNeed.ANY).stream())
                .mapToDouble(length -> length.mm())
                .sum();
    }

    private void cut(ClothRequest request) {
        boolean isHeld = house.reservations.of(request.order()).stream().anyMatch(Reservation::isActive);
        if (isHeld && cloth(request).isEmpty()) {
            // others of its roll are cut first
            turns++;
            promised.addLast(request);
            return;
        }
        double marker = markers.getOrDefault(request.order(), 0.0);
        int before = lost;
        ClothAnswer laid = house.reservations.laid(request.order(), Material.SHELL, "", marker, USE);
        if (laid.found().isEmpty()) {
            deadEnds++;
            house.reservations.release(request.order());
            ClothRequest again = new ClothRequest(
                    request.order(),
                    Material.SHELL,
                    "",
                    request.article(),
                    marker + ENDS_MM,
                    request.widthMm(),
                    request.due(),
                    Optional.empty());
            while (house.reservations.confirm(again).found().isEmpty()) {
                receive(request.article());
            }
            laid = house.reservations.laid(request.order(), Material.SHELL, "", marker, USE);
        }
        String roll = laid.found().orElseThrow().roll();
        double skip = cloth(request).map(ReservedCloth::skipMm).orElse(0.0);
        house.reservations.consume(
                new CutFromRoll(request.order(), Material.SHELL, "", Optional.of(roll), marker, ENDS_MM, "table-1"));
        cut += marker + ENDS_MM;
        skipped += skip;
        cutOrders.add(request.order());
        disturb(roll);
        deadEnds += lost - before;
    }

    private Optional<ReservedCloth> cloth(ClothRequest request) {
        return house.reservations.cloth(request.order(), Material.SHELL, "");
    }

    /** One of fifty rolls is counted again and differs by some centimetres; on one of a hundred a flaw is found. */
    private void disturb(String roll) {
        StockedRoll now = house.stock.find(roll).orElseThrow();
        double dice = chance.nextDouble();
        double differs = 30 * chance.nextGaussian();
        double at = chance.nextDouble();
        if (now.roll().currentMm() < 500 || now.roll().state() == RollState.USED_UP) {
            return;
        }
        if (dice < 0.02) {
            recounts++;
            house.stock.recount(roll, now.roll().currentMm() + differs, "counted", "li");
        } else if (dice < 0.03) {
            double x = now.roll().length().consumedMm() + at * (now.roll().currentMm() - 50);
            house.stock.addFlaw(roll, flaw(x, chance.nextDouble()), "li");
        }
    }

    /** Most are small; one in ten spans more than is left beside it. */
    private static RollFlaw flaw(double x, double kind) {
        double wide = kind < 0.9 ? 30 : 900;
        return RollFlaw.of(
                new Ring(List.of(
                        Point.of(x, 300),
                        Point.of(x + 20, 300),
                        Point.of(x + 20, 300 + wide),
                        Point.of(x, 300 + wide))),
                kind < 0.9 ? FlawKind.SLUB : FlawKind.TEAR);
    }

    private void receive(String article) {
        double length = ROLL_MM + 5_000 * chance.nextGaussian();
        String id = done(house.stock.receive(
                        new NewRoll(
                                article,
                                "",
                                "D-" + tickets,
                                "",
                                "T-" + ++tickets,
                                length,
                                List.of(WIDTH_MM + chance.nextInt(20)),
                                "S1",
                                "",
                                Optional.empty()),
                        "li"))
                .roll()
                .id();
        List<RollFlaw> flaws = new ArrayList<>();
        for (double x = 0; x < length / 1000; x++) {
            if (chance.nextDouble() < FLAWS_A_METRE) {
                flaws.add(flaw(x * 1000 + 10, chance.nextDouble()));
            }
        }
        done(house.stock.inspect(id, flaws, "li"));
        if (house.stock.find(id).orElseThrow().roll().state() == RollState.QUARANTINED) {
            done(house.stock.clear(id, "looked at", "li"));
        }
        done(house.stock.relax(id, Duration.ZERO, "li"));
        received += length;
    }

    /** A house that keeps no remnants throws away an end that is too short for a suit. */
    private void left(ClothCut one) {
        if (keepsRemnants) {
            house.stock
                    .remnants()
                    .born(one, Optional.empty())
                    .forEach(each -> done(house.stock.remnants().putAway(each.number(), "S1", "li")));
            return;
        }
        boolean isEnd = one.restMm() > 0
                && one.restMm() < StockRules.USUAL.needs().get(0).lengthMm()
                && house.stock.find(one.roll()).orElseThrow().reservations().isEmpty();
        if (isEnd) {
            done(house.stock.scrap(one.roll(), one.restMm(), "end", "li"));
        }
    }

    @Override
    public void close() {
        house.close();
    }
}
