package io.tailorline.workflow.production.lay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.testkit.FixedSeed;
import io.tailorline.workflow.production.lay.LayChoice.Lay;
import io.tailorline.workflow.production.lay.LayChoice.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(FixedSeed.class)
class LayChoiceTest {

    private static final Instant NOW = Instant.parse("2026-12-02T08:00:00Z");
    private static final LayWindow WINDOW = new LayWindow(Duration.ofMinutes(30), 5, Duration.ofMinutes(4));
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    private static ReadyWork work(String id, String cloth, int minutesAgo) {
        return new ReadyWork(id, cloth, NOW.minus(Duration.ofMinutes(minutesAgo)), NEXT_WEEK, false);
    }

    private static ReadyWork express(ReadyWork work) {
        return new ReadyWork(work.id(), work.cloth(), work.since(), work.latest(), true);
    }

    private static ReadyWork due(ReadyWork work, int minutes) {
        return new ReadyWork(work.id(), work.cloth(), work.since(), NOW.plus(Duration.ofMinutes(minutes)), false);
    }

    private static LayChoice choose(ReadyWork... works) {
        return LayChoice.of(List.of(works), NOW, WINDOW);
    }

    @Example
    void they_wait_for_others_until_one_has_waited_for_the_window() {
        assertThat(choose(work("A", "navy", 29), work("B", "navy", 1)))
                .isEqualTo(new LayChoice(List.of(), List.of(), List.of("A", "B")));
        assertThat(choose(work("A", "navy", 30), work("B", "navy", 1)))
                .isEqualTo(new LayChoice(List.of(new Lay(List.of("A", "B"), Why.WAITED)), List.of(), List.of()));
    }

    @Example
    void five_wait_for_nobody() {
        List<ReadyWork> five =
                IntStream.range(0, 5).mapToObj(i -> work("A" + i, "navy", i)).toList();
        assertThat(LayChoice.of(five, NOW, WINDOW).lays())
                .containsExactly(new Lay(List.of("A4", "A3", "A2", "A1", "A0"), Why.FULL));
    }

    @Example
    void nobody_shares_another_cloth_and_who_finds_nobody_goes_alone() {
        assertThat(choose(work("A", "navy", 40), work("B", "grey", 40)))
                .isEqualTo(new LayChoice(List.of(), List.of("B", "A"), List.of()));
    }

    @Example
    void an_express_order_waits_for_nobody_and_fills_a_lay_that_begins_anyway() {
        ReadyWork express = express(work("A", "navy", 0));
        assertThat(choose(express, work("B", "navy", 40), work("C", "navy", 1)))
                .isEqualTo(new LayChoice(List.of(new Lay(List.of("B", "C"), Why.WAITED)), List.of("A"), List.of()));
        assertThat(choose(
                                express,
                                work("B", "navy", 1),
                                work("C", "navy", 1),
                                work("D", "navy", 1),
                                work("E", "navy", 1))
                        .lays())
                .singleElement()
                .matches(lay -> lay.works().contains("A") && lay.why() == Why.FULL);
    }

    @Example
    void a_promised_day_ends_the_wait_and_whom_a_lay_would_make_late_goes_alone() {
        assertThat(choose(due(work("A", "navy", 0), 20), work("B", "navy", 0)).lays())
                .containsExactly(new Lay(List.of("A", "B"), Why.WAITED));
        assertThat(choose(due(work("A", "navy", 0), 19), work("B", "navy", 0)))
                .isEqualTo(new LayChoice(List.of(), List.of("A"), List.of("B")));
    }

    @Property(tries = 2000)
    void each_work_is_somewhere_once_and_no_lay_breaks_a_rule(@ForAll int seed) {
        Random random = new Random(seed);
        LayWindow window = new LayWindow(
                Duration.ofMinutes(random.nextInt(60)), 2 + random.nextInt(4), Duration.ofMinutes(random.nextInt(8)));
        List<ReadyWork> works = new ArrayList<>();
        for (int i = 0; i < random.nextInt(30); i++) {
            works.add(new ReadyWork(
                    "W" + i,
                    "cloth-" + random.nextInt(3),
                    NOW.minus(Duration.ofMinutes(random.nextInt(90))),
                    NOW.plus(Duration.ofMinutes(random.nextInt(300) - 30)),
                    random.nextInt(5) == 0));
        }
        LayChoice choice = LayChoice.of(works, NOW, window);
        Map<String, ReadyWork> byId = works.stream().collect(Collectors.toMap(ReadyWork::id, Function.identity()));
        assertThat(Stream.of(
                                choice.lays().stream().flatMap(lay -> lay.works().stream()),
                                choice.alone().stream(),
                                choice.waiting().stream())
                        .flatMap(Function.identity()))
                .containsExactlyInAnyOrderElementsOf(byId.keySet());
        for (Lay lay : choice.lays()) {
            List<ReadyWork> members = lay.works().stream().map(byId::get).toList();
            assertThat(members).hasSizeBetween(2, window.most());
            assertThat(members)
                    .extracting(ReadyWork::cloth)
                    .containsOnly(members.get(0).cloth());
            assertThat(members)
                    .allMatch(work -> !NOW.plus(window.perSuit().multipliedBy(members.size()))
                            .isAfter(work.latest()));
            assertThat(lay.why() == Why.FULL).isEqualTo(members.size() == window.most());
            assertThat(lay.why() == Why.WAITED && members.stream().anyMatch(ReadyWork::express))
                    .isFalse();
        }
        assertThat(choice.waiting().stream().map(byId::get))
                .allMatch(work -> !work.express()
                        && NOW.isBefore(work.since().plus(window.longest()))
                        && NOW.isBefore(work.latest()));
    }
}
