package io.tailorline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.Job;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.MaterialProgress;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.production.OrderToCut.CancelResult;
import io.tailorline.workflow.workshop.HouseKeeping;
import io.tailorline.workflow.workshop.HouseSettings;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.remnant.Leftover;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Suits in four materials on their whole way in a house that counts its cloth: real engines, broker and registers. */
@TestInstance(Lifecycle.PER_CLASS)
class StockedOrderRunTest {

    private static final String SHELL = "navy-twill";
    private static final Set<Material> CUT =
            EnumSet.of(Material.SHELL, Material.LINING, Material.FUSIBLE, Material.POCKETING);

    @TempDir
    static Path folder;

    private ConfigurableApplicationContext context;
    private OrderToCut orders;
    private CutRoom room;
    private HouseKeeping house;
    private Stock stock;
    private StockReservation reservations;
    private Remnants remnants;
    private int tickets;

    @BeforeAll
    void start() {
        SpringApplication application = new SpringApplication(WorkflowsApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        context = application.run(
                "--server.port=0",
                "--tailorline.metrics.enabled=false",
                "--tailorline.security.open=true",
                "--tailorline.data=" + folder,
                "--tailorline.nesting.iterations=1",
                "--tailorline.stock.sweep=1s",
                "--tailorline.tables[0].name=table-1",
                "--tailorline.tables[0].simulated=true",
                "--tailorline.tables[1].name=table-2",
                "--tailorline.tables[1].simulated=true",
                "--tailorline.tables[2].name=table-3",
                "--tailorline.tables[2].simulated=true",
                "--tailorline.simulated-speed=500");
        orders = context.getBean(OrderToCut.class);
        room = context.getBean(CutRoom.class);
        house = context.getBean(HouseKeeping.class);
        stock = context.getBean(Stock.class);
        reservations = context.getBean(StockReservation.class);
        remnants = context.getBean(Remnants.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    private void turn(boolean counts) {
        HouseKeeping.Kept now = house.kept();
        HouseSettings before = now.settings();
        HouseSettings after =
                new HouseSettings(true, counts, counts, false, before.cut(), before.usual(), before.exceptions());
        assertThat(house.store(now.version(), after, "test")).isTrue();
    }

    private void place(String order) {
        orders.start(
                order,
                new OrderSpecification(
                        SampleOrders.medianMan(),
                        Style.twoPiece(),
                        Fabric.plain(SHELL, 1500, Nap.TWO_WAY, 2),
                        SampleOrders.ROLL));
    }

    /** Received, measured, looked over and rested. */
    private String roll(String article, String dyeLot, double mm, RollFlaw... flaws) {
        String id = done(stock.receive(NewRoll.of(article, dyeLot, "T-" + ++tickets, mm), "li"));
        done(stock.measure(id, mm, List.of(), "li"));
        done(stock.inspect(id, List.of(flaws), "li"));
        return done(stock.relax(id, Duration.ZERO, "li"));
    }

    private static String done(StockAnswer answer) {
        return answer.map(done -> done.roll().id(), why -> {
            throw new AssertionError(why);
        });
    }

    private static RollFlaw stain(double x, double y) {
        return new RollFlaw(
                Ring.counterClockwise(new double[] {x, x + 40, x + 40, x}, new double[] {y, y, y + 40, y + 40}),
                FlawKind.STAIN,
                1,
                "");
    }

    /** Scans the roll that each job names and starts it, as often as it is asked. */
    private void operate() {
        operate(job -> true);
    }

    private void operate(Predicate<Job> which) {
        for (Job job : room.jobs()) {
            try {
                if (!which.test(job)) {
                    continue;
                }
                if (job.state() == JobState.SCAN) {
                    room.scan(job.jobId(), job.roll(), "operator");
                } else if (job.state() == JobState.READY) {
                    room.start(job.jobId(), ClothCheck.MARKS, "operator");
                }
            } catch (CutRoom.Refused busy) {
                // its start is on its way, its roll lies on another table, or its cloth is laid again
            }
        }
    }

    private void until(Callable<Boolean> seen) {
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(seen);
    }

    private void cut(String... all) {
        until(() -> {
            operate();
            return Stream.of(all).allMatch(order -> state(order) == OrderState.CUT);
        });
    }

    private OrderProgress progress(String order) {
        return orders.find(order).orElseThrow();
    }

    private OrderState state(String order) {
        return progress(order).state();
    }

    private List<StockEntry> cuts(String roll) {
        return stock.ledger(roll).stream()
                .filter(entry -> entry.kind() == Kind.CUT)
                .toList();
    }

    @Test
    void cloth_is_taken_once_for_each_material_and_what_finds_none_waits_for_it() {
        turn(true);
        String shell = roll(SHELL, "4711", 8_200, stain(1_000, 300), stain(3_900, 1_000));
        List<String> rolls = new ArrayList<>(List.of(
                shell,
                roll("navy-cupro", "1", 40_000),
                roll("woven-fusible", "1", 40_000),
                roll("cotton-pocketing", "1", 40_000)));

        place("TL-0001");
        place("TL-0002");
        until(() -> reservations.of("TL-0001").stream().anyMatch(Reservation::isActive)
                && reservations.of("TL-0002").stream().anyMatch(Reservation::isActive));
        place("TL-0003");
        until(() -> state("TL-0003") == OrderState.WAITING_CLOTH);
        cut("TL-0001", "TL-0002");

        assertThat(state("TL-0003")).isEqualTo(OrderState.WAITING_CLOTH);
        assertThat(reservations.waiting())
                .extracting(wait -> wait.request().order())
                .containsExactly("TL-0003");
        assertThat(remnants.leftovers())
                .filteredOn(left -> left.kind() == Leftover.Kind.END)
                .extracting(Leftover::roll)
                .containsExactly(shell);
        isLaidAroundItsFlaws(shell);

        rolls.add(roll(SHELL, "4712", 27_400));
        cut("TL-0003");
        isGivenBack("TL-0004");

        Stream.of("TL-0001", "TL-0002", "TL-0003").forEach(this::isCutOnceFromItsRoll);
        assertThat(reservations.active()).isEmpty();
        assertThat(reservations.waiting()).isEmpty();
        rolls.forEach(this::isBalanced);
    }

    /** A cancelled order takes its cloth and leaves it as it was. */
    private void isGivenBack(String order) {
        place(order);
        until(() -> reservations.of(order).stream().anyMatch(Reservation::isActive));
        assertThat(orders.cancel(order, "customer")).isEqualTo(new CancelResult.Cancelled());
        until(() -> state(order) == OrderState.CANCELLED);

        assertThat(reservations.of(order)).extracting(Reservation::state).containsOnly(State.RELEASED);
    }

    private void isCutOnceFromItsRoll(String order) {
        assertThat(reservations.of(order))
                .filteredOn(one -> one.state() == State.CONSUMED)
                .extracting(Reservation::material)
                .as("cut of %s", order)
                .containsExactlyInAnyOrderElementsOf(CUT);
        for (MaterialProgress each : progress(order).materials()) {
            Reservation taken = reservations.of(order).stream()
                    .filter(one -> one.material() == each.work().material() && one.state() == State.CONSUMED)
                    .findFirst()
                    .orElseThrow();
            Marker marker = orders.marker(each.work().id()).orElseThrow();
            assertThat(marker.fabric().roll().orElseThrow().id()).isEqualTo(taken.roll());
            assertThat(room.ofOrder(each.work().id()).orElseThrow().roll()).isEqualTo(taken.roll());
            assertThat(cuts(taken.roll()))
                    .filteredOn(entry -> entry.job()
                            .equals("%s/%s/"
                                    .formatted(order, each.work().material().word())))
                    .singleElement()
                    .satisfies(entry -> assertThat(-entry.deltaMm()).isCloseTo(marker.length(), within(1.0)));
        }
    }

    /** What was received less what was cut of it is left. */
    private void isBalanced(String roll) {
        assertThat(stock.firstBrokenLine(roll)).as(roll).isEmpty();
        Map<Kind, Double> sums = stock.ledger(roll).stream()
                .collect(Collectors.groupingBy(StockEntry::kind, Collectors.summingDouble(StockEntry::deltaMm)));
        double ends = 2 * stock.rules().endMm() * cuts(roll).size();
        assertThat(stock.find(roll).orElseThrow().roll().currentMm())
                .as(roll)
                .isCloseTo(sums.get(Kind.RECEIVE) + sums.getOrDefault(Kind.CUT, 0.0) - ends, within(1.0));
    }

    /** Each marker knows the flaws where they lie on the roll once what was cut before it is gone. */
    private void isLaidAroundItsFlaws(String roll) {
        double gone = 0;
        int met = 0;
        for (StockEntry entry : stock.ledger(roll)) {
            if (entry.kind() == Kind.CUT) {
                double from = gone;
                Marker marker = orders.marker(
                                entry.job().substring(0, entry.job().indexOf('/')))
                        .orElseThrow();
                List<Ring> on = stock.find(roll).orElseThrow().flaws().stream()
                        .map(flaw -> flaw.onCloth(from + stock.rules().endMm()).ring())
                        .filter(ring -> ring.maxX() > 0 && ring.minX() < marker.length())
                        .toList();
                met += on.size();
                on.forEach(ring -> assertThat(marker.fabric().flaws())
                        .as("flaws of %s, %s mm from the beginning of %s", entry.job(), from, roll)
                        .anySatisfy(flaw -> assertThat(flaw.ring().minX()).isCloseTo(ring.minX(), within(1.0))));
            }
            gone -= entry.kind() == Kind.RECEIVE ? 0 : entry.deltaMm();
        }
        assertThat(met).as("flaws in cloth that was cut").isPositive();
    }

    /** Laid on another roll, which turns out to be flawed under a piece, and is then not in its place. */
    @Test
    void what_changes_at_the_table_is_laid_again_by_itself() throws CutRoom.Refused {
        turn(true);
        isGone(SHELL);
        Stream.of("navy-cupro", "woven-fusible", "cotton-pocketing").forEach(article -> roll(article, "2", 40_000));
        List<String> rolls =
                List.of(roll(SHELL, "4713", 27_400), roll(SHELL, "4713", 27_400), roll(SHELL, "4713", 27_400));
        String order = "TL-0020";
        place(order);
        Job first = scanned(order, "");
        String other = rolls.stream()
                .filter(each -> !each.equals(first.roll()))
                .findFirst()
                .orElseThrow();

        assertThat(refused(() -> room.scan(first.jobId(), other, "operator"))).isEqualTo(Reason.OTHER_ROLL);
        room.layOn(first.jobId(), other, "operator");
        assertThat(room.find(first.jobId()).orElseThrow().state()).isEqualTo(JobState.READY);
        Point under =
                orders.marker(order).orElseThrow().placements().get(0).label().at();
        done(stock.addFlaw(other, stain(under.x(), under.y()), "li"));
        Job second = scanned(order, first.jobId());

        assertThat(refused(() -> room.start(first.jobId(), ClothCheck.MARKS, "operator")))
                .isIn(Reason.NOT_READY, Reason.CLOTH_FLAWED);
        assertThat(second.roll()).isEqualTo(other);
        room.rollLost(second.jobId(), "operator");
        Job third = scanned(order, second.jobId());

        assertThat(third.roll()).isIn(rolls).isNotEqualTo(other);
        cut(order);
        isCutOnceFromItsRoll(order);
        rolls.stream().filter(each -> !each.equals(other)).forEach(this::isBalanced);
        assertThat(cuts(other)).isEmpty();
        isGone(SHELL);
    }

    private void isGone(String article) {
        stock.ofArticle(article).stream()
                .map(each -> each.roll())
                .filter(each -> each.state().isInTheHouse())
                .forEach(each -> done(stock.lost(each.id(), "li")));
    }

    /** The order's next job for its shell, while those for the others go on. */
    private Job scanned(String order, String before) {
        until(() -> {
            operate(job -> !job.work().isShell());
            return room.ofOrder(order)
                    .filter(job -> job.state() == JobState.SCAN && !job.jobId().equals(before))
                    .isPresent();
        });
        return room.ofOrder(order).orElseThrow();
    }

    private static Reason refused(ThrowingCallable action) {
        return catchThrowableOfType(CutRoom.Refused.class, action).reason();
    }

    /** Its markers were made before the house began to count. */
    @Test
    void an_order_on_its_way_goes_on_uncounted_when_the_house_begins_to_count() {
        turn(false);
        place("TL-0009");
        until(() -> CUT.stream()
                .allMatch(material ->
                        room.ofOrder(new MaterialWork("TL-0009", material).id()).isPresent()));
        turn(true);
        cut("TL-0009");

        assertThat(reservations.of("TL-0009")).isEmpty();
        assertThat(reservations.waiting("TL-0009")).isEmpty();
        assertThat(stock.all())
                .allSatisfy(one -> assertThat(cuts(one.roll().id()))
                        .noneMatch(entry -> entry.job().startsWith("TL-0009")));
    }
}
