package io.tailorline.portal.sales.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.sales.state.CustomerState.Facts;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.production.OrderState;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every combination of order and job has words, and none of them lies. */
class CustomerStateTest {

    private static final Set<JobState> STANDING_STILL = EnumSet.of(
            JobState.PAUSED,
            JobState.FAULT,
            JobState.HELD,
            JobState.UNCERTAIN,
            JobState.ABORTED,
            JobState.RESTS,
            JobState.QUEUED,
            JobState.LOADING,
            JobState.SCAN,
            JobState.READY);

    private static List<Facts> all() {
        List<Facts> all = new ArrayList<>();
        List<Optional<JobState>> jobs = Stream.concat(
                        Stream.of(Optional.<JobState>empty()),
                        Stream.of(JobState.values()).map(Optional::of))
                .toList();
        for (OrderState state : OrderState.values()) {
            for (Optional<JobState> job : jobs) {
                for (int bits = 0; bits < 32; bits++) {
                    all.add(new Facts(
                            state,
                            (bits & 1) > 0,
                            job,
                            (bits & 2) > 0,
                            (bits & 4) > 0,
                            (bits & 8) > 0,
                            (bits & 16) > 0));
                }
            }
        }
        return all;
    }

    private static List<Facts> shownAs(CustomerState shown) {
        return all().stream().filter(facts -> CustomerState.of(facts) == shown).toList();
    }

    @Test
    void every_word_has_a_title_in_both_languages_and_every_word_is_used() throws IOException {
        Properties english = words("sales.properties");
        Properties chinese = words("sales_zh.properties");
        Set<CustomerState> used = all().stream().map(CustomerState::of).collect(Collectors.toSet());
        assertThat(used).isEqualTo(EnumSet.allOf(CustomerState.class));
        assertThat(used).allSatisfy(shown -> {
            assertThat(english.getProperty("state." + shown.word()))
                    .as(shown.word())
                    .isNotBlank();
            assertThat(chinese.getProperty("state." + shown.word()))
                    .as(shown.word())
                    .isNotBlank();
        });
        assertThat(used.stream().map(shown -> english.getProperty("state." + shown.word())))
                .doesNotHaveDuplicates();
    }

    @Test
    void nobody_is_told_of_a_cut_while_the_table_stands_still() {
        assertThat(shownAs(CustomerState.CUTTING)).isNotEmpty().allSatisfy(facts -> {
            assertThat(facts.job().filter(STANDING_STILL::contains)).isEmpty();
            assertThat(facts.unsure()).isFalse();
        });
        assertThat(shownAs(CustomerState.PAUSED)).allMatch(facts -> facts.job().equals(Optional.of(JobState.PAUSED)));
        assertThat(shownAs(CustomerState.STOPPED)).allMatch(facts -> facts.job().equals(Optional.of(JobState.FAULT)));
    }

    /** "Being cut, 0 of 39 pieces", or "sewing", is what it said before. */
    @Test
    void a_suit_whose_shell_alone_is_cut_is_neither_being_cut_nor_sewn() {
        assertThat(CustomerState.of(
                        new Facts(OrderState.CUTTING, false, Optional.of(JobState.DONE), true, false, false, true)))
                .isEqualTo(CustomerState.FURTHER_MATERIALS);
        assertThat(shownAs(CustomerState.FURTHER_MATERIALS))
                .allMatch(facts -> facts.state() == OrderState.CUTTING && facts.shellCut() && !facts.unsure());
    }

    @Test
    void a_suit_waits_for_a_table_only_until_start() {
        assertThat(shownAs(CustomerState.WAITING_TABLE))
                .isNotEmpty()
                .noneMatch(facts -> facts.started() || facts.unsure() || facts.partly());
    }

    /** Else its customer would be told that it is ready for the knife, and would wait for nobody knows what. */
    @Test
    void what_takes_its_table_too_long_is_with_a_tailor_until_he_has_decided() {
        assertThat(CustomerState.of(new Facts(OrderState.PLANNED, true, Optional.empty(), false, false, false, false)))
                .isEqualTo(CustomerState.TAILOR_REVIEW);
        assertThat(shownAs(CustomerState.PLANNED)).isNotEmpty().noneMatch(Facts::withTailor);
    }

    @Test
    void what_ends_an_order_is_told_of_ended_orders_alone() {
        assertThat(shownAs(CustomerState.CUT)).allMatch(facts -> facts.state() == OrderState.CUT);
        assertThat(shownAs(CustomerState.BUNDLED)).allMatch(facts -> facts.state() == OrderState.BUNDLED);
        assertThat(shownAs(CustomerState.CANCELLED)).allMatch(facts -> facts.state() == OrderState.CANCELLED);
        assertThat(all().stream().filter(facts -> facts.state() == OrderState.CANCELLED))
                .allMatch(facts -> CustomerState.of(facts) == CustomerState.CANCELLED);
        assertThat(shownAs(CustomerState.SENT_BACK))
                .allMatch(facts -> facts.state() == OrderState.REJECTED && !facts.withTailor());
    }

    @Test
    void a_job_that_ended_with_some_pieces_cut_is_being_made_good() {
        assertThat(shownAs(CustomerState.MADE_GOOD)).isNotEmpty().allMatch(Facts::partly);
        assertThat(CustomerState.of(
                        new Facts(OrderState.INCIDENT, true, Optional.of(JobState.ABORTED), true, false, true, false)))
                .isEqualTo(CustomerState.MADE_GOOD);
        assertThat(CustomerState.of(
                        new Facts(OrderState.NESTING, false, Optional.of(JobState.ABORTED), true, false, true, false)))
                .isEqualTo(CustomerState.MADE_GOOD);
    }

    @Test
    void whoever_does_not_know_says_so() {
        assertThat(all().stream()
                        .filter(facts -> facts.unsure()
                                && !EnumSet.of(
                                                OrderState.CUT,
                                                OrderState.BUNDLED,
                                                OrderState.CANCELLED,
                                                OrderState.REJECTED)
                                        .contains(facts.state())))
                .allMatch(facts -> CustomerState.of(facts) == CustomerState.FOUND_OUT);
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(
                CustomerStateTest.class.getResourceAsStream("/messages/" + file), StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }
}
