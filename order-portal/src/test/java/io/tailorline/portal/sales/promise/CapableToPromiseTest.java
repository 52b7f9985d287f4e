package io.tailorline.portal.sales.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.portal.sales.promise.CommittedWork.Cut;
import io.tailorline.portal.sales.promise.Promise.Certainty;
import io.tailorline.portal.sales.promise.Promise.Part;
import io.tailorline.portal.sales.promise.Promise.Stage;
import io.tailorline.portal.sales.promise.Promise.WantedDayStatus;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CapableToPromiseTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Tuesday, half past nine in the house. */
    private static final Instant NOW = Instant.parse("2026-12-01T08:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final CommittedWork IDLE = new CommittedWork(0, 1, 1, List.of(), List.of());
    private static final HouseTimes HOUSE = HouseTimes.usual(BERLIN);

    private static PromiseRequest suit(boolean review, boolean express, Optional<LocalDate> wanted) {
        return new PromiseRequest(
                "navy-twill", Set.of(Garment.JACKET, Garment.TROUSERS), review, true, express, wanted);
    }

    private static final PromiseRequest PLAIN = suit(false, false, Optional.empty());

    private static Promise promise(HouseTimes house, CommittedWork work, PromiseRequest asked) {
        return new CapableToPromise(house, work, NOW).earliest(asked);
    }

    @Test
    void an_idle_house_cuts_today_and_takes_its_days_for_making_and_shipping() {
        Promise promise = promise(HOUSE, IDLE, PLAIN);

        assertThat(promise.day()).isEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(promise.parts())
                .containsExactly(
                        new Part(Stage.MAKING, 15, LocalDate.of(2026, 12, 22)),
                        new Part(Stage.SHIPPING, 3, LocalDate.of(2026, 12, 25)));
        assertThat(promise.certainty()).isEqualTo(Certainty.SURE);
        assertThat(promise.earliestLikely()).isEqualTo(promise.day());
    }

    @Test
    void it_says_what_express_brings_and_about_when_it_is_cut() {
        Promise promise = promise(HOUSE, IDLE, suit(true, false, Optional.empty()));

        assertThat(promise.expressDay()).isEqualTo(LocalDate.of(2026, 12, 14)).isBefore(promise.day());
        assertThat(promise.likelyCut(HOUSE.calendar()))
                .as("today, where the review does not wait; never before")
                .isEqualTo(TODAY);
        Promise express = promise(HOUSE, IDLE, suit(true, true, Optional.empty()));
        assertThat(express.day()).isEqualTo(promise.expressDay()).isEqualTo(express.expressDay());
    }

    @Test
    void nothing_is_sure_before_all_is_measured() {
        PromiseRequest unmeasured =
                new PromiseRequest("navy-twill", Set.of(Garment.JACKET), false, false, false, Optional.empty());

        assertThat(promise(HOUSE, IDLE, unmeasured).certainty()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void holidays_and_a_shift_that_is_over_move_the_day() {
        HouseCalendar calendar = HOUSE.calendar();
        HouseCalendar closed = new HouseCalendar(
                BERLIN,
                calendar.workingDays(),
                calendar.begins(),
                LocalTime.of(9, 30),
                Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)));

        Promise promise = promise(new HouseTimes(closed, HOUSE.capacity()), IDLE, PLAIN);

        assertThat(promise.day()).isEqualTo(LocalDate.of(2026, 12, 30));
    }

    @Test
    void a_review_adds_its_wait_and_makes_the_day_less_sure() {
        Promise promise = promise(HOUSE, IDLE, suit(true, false, Optional.empty()));

        assertThat(promise.parts().get(0)).isEqualTo(new Part(Stage.REVIEW, 1, TODAY.plusDays(1)));
        assertThat(promise.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(promise.earliestLikely()).isBefore(promise.day());
    }

    @Test
    void cloth_that_has_to_come_is_waited_for() {
        HouseCapacity capacity = HOUSE.capacity();
        HouseCapacity ordered = new HouseCapacity(
                capacity.review(),
                capacity.table(),
                capacity.making(),
                capacity.express(),
                capacity.places(),
                Map.of("navy-twill", 10),
                capacity.availability(),
                capacity.fullest());

        Promise promise = promise(new HouseTimes(HOUSE.calendar(), ordered), IDLE, suit(true, false, Optional.empty()));

        assertThat(promise.parts().get(0)).isEqualTo(new Part(Stage.CLOTH, 10, LocalDate.of(2026, 12, 15)));
        assertThat(promise.certainty()).isEqualTo(Certainty.OPEN);
    }

    @Test
    void a_suit_is_not_put_before_work_that_is_due_later_and_fills_the_tables() {
        // a table that has nothing to do this week, and next Monday everything that it can do until then
        double week = 0.9 * 0.85 * (7 * 3600 + 4 * 8.5 * 3600);
        CommittedWork monday = new CommittedWork(0, 1, 1, List.of(new Cut(LocalDate.of(2026, 12, 7), week)), List.of());

        Promise promise = promise(HOUSE, monday, PLAIN);

        assertThat(promise.parts().get(0)).isEqualTo(new Part(Stage.CUT, 5, LocalDate.of(2026, 12, 8)));
    }

    @Test
    void makers_take_as_many_suits_as_they_have_places() {
        // 12 places x 0.85 x 0.9 = 9.18 a day, today less
        List<LocalDate> begun = Collections.nCopies(16, TODAY);

        Promise promise = promise(HOUSE, new CommittedWork(0, 1, 1, List.of(), begun), PLAIN);

        assertThat(promise.parts().get(0)).isEqualTo(new Part(Stage.CUT, 2, TODAY.plusDays(2)));
    }

    @Test
    void a_wanted_day_is_kept_or_kept_by_express_or_not_kept() {
        assertThat(status(LocalDate.of(2026, 12, 25))).isEqualTo(WantedDayStatus.KEPT);
        assertThat(status(LocalDate.of(2026, 12, 24))).isEqualTo(WantedDayStatus.KEPT_BY_EXPRESS);
        assertThat(status(LocalDate.of(2026, 12, 11))).isEqualTo(WantedDayStatus.KEPT_BY_EXPRESS);
        assertThat(status(LocalDate.of(2026, 12, 10))).isEqualTo(WantedDayStatus.NOT_KEPT);
        assertThat(promise(HOUSE, IDLE, suit(false, false, Optional.of(TODAY)))
                        .wanted()
                        .orElseThrow()
                        .earliest())
                .isEqualTo(LocalDate.of(2026, 12, 11));
    }

    private static WantedDayStatus status(LocalDate wanted) {
        return promise(HOUSE, IDLE, suit(false, false, Optional.of(wanted)))
                .wanted()
                .orElseThrow()
                .status();
    }

    @Test
    void many_houses_promise_the_day_that_a_plain_recomputation_finds() {
        Random random = new Random(29);
        for (int n = 0; n < 300; n++) {
            HouseTimes house = house(random);
            CommittedWork work = work(random);
            Instant now = Instant.parse("2026-11-20T00:00:00Z").plusSeconds(random.nextInt(30 * 24 * 3600));
            PromiseRequest asked = suit(random.nextBoolean(), random.nextBoolean(), Optional.empty());

            Promise promise = new CapableToPromise(house, work, now).earliest(asked);

            assertThat(promise.day())
                    .as("%s%n%s%n%s%n%s", house, work, now, asked)
                    .isEqualTo(new PlainRecomputation(house, work, now).day(asked));
            assertThat(promise.earliestLikely()).isBeforeOrEqualTo(promise.day());
        }
    }

    private static HouseTimes house(Random random) {
        List<DayOfWeek> days = new java.util.ArrayList<>(EnumSet.allOf(DayOfWeek.class));
        Collections.shuffle(days, random);
        Set<LocalDate> holidays = IntStream.range(0, random.nextInt(6))
                .mapToObj(n -> LocalDate.of(2026, 11, 20).plusDays(random.nextInt(60)))
                .collect(Collectors.toSet());
        int making = random.nextInt(20);
        return new HouseTimes(
                new HouseCalendar(
                        BERLIN,
                        Set.copyOf(days.subList(0, 1 + random.nextInt(7))),
                        LocalTime.of(6 + random.nextInt(4), 15 * random.nextInt(4)),
                        LocalTime.of(12 + random.nextInt(10), 0),
                        holidays),
                new HouseCapacity(
                        new HouseCapacity.Review(1 + random.nextInt(3), 5 + random.nextInt(60), random.nextInt(30)),
                        new HouseCapacity.Table(random.nextInt(900), 60 + random.nextInt(300)),
                        new HouseCapacity.Making(making, 3),
                        new HouseCapacity.Making(making / 2, 1),
                        4 + random.nextInt(8),
                        random.nextBoolean() ? Map.of("navy-twill", random.nextInt(15)) : Map.of(),
                        0.5 + random.nextInt(50) / 100.0,
                        0.9));
    }

    private static CommittedWork work(Random random) {
        List<Cut> cuts = Stream.generate(() -> new Cut(day(random), 60.0 + random.nextInt(3_000)))
                .limit(random.nextInt(25))
                .toList();
        List<LocalDate> begun =
                Stream.generate(() -> day(random)).limit(random.nextInt(25)).toList();
        return new CommittedWork(random.nextInt(12), 1 + random.nextInt(3), 1 + random.nextInt(4), cuts, begun);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 11, 10).plusDays(random.nextInt(70));
    }
}
