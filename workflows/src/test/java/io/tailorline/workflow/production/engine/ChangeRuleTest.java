package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.production.ChangeRule.CutCloth;
import io.tailorline.workflow.production.ChangeRule.Standing;
import io.tailorline.workflow.production.ChangeUntil;
import io.tailorline.workflow.production.ChangeUntil.Event;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.ClosingPoint;
import io.tailorline.workflow.production.OrderState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** Until when an order can be changed, by the table that comes with a release and by a house's own. */
class ChangeRuleTest {

    private static final ClassPathResource OURS = new ClassPathResource("change-until.dmn");

    private static final DmnChangeRule RULE = DmnChangeRule.checked(OURS);

    @Test
    void a_new_order_may_be_changed_in_every_way_until_start() {
        ChangeUntil until = RULE.of(Standing.NEW);
        assertThat(until.now()).isEqualTo(EnumSet.allOf(Part.class));
        assertThat(until.until()).isEqualTo(Event.START);
    }

    @Test
    void a_suit_that_waits_on_its_table_may_still_be_changed() {
        assertThat(waiting(JobState.READY, false, false).allowsTheSuit()).isTrue();
        assertThat(waiting(JobState.READY, false, false).allows(Part.CANCEL)).isTrue();
    }

    /** A table of a house need not know the state. */
    @Test
    void while_its_roll_rests_an_order_stands_where_it_did_without_a_job() {
        Standing rests = new Standing(OrderState.WAITING_TABLE, Optional.of(JobState.RESTS), false, false);
        assertThat(rests).isEqualTo(new Standing(OrderState.WAITING_TABLE, Optional.empty(), false, false));
    }

    @Test
    void from_start_on_only_the_address_may_be_changed() {
        ChangeUntil until = waiting(JobState.READY, true, false);
        assertThat(until.now()).containsExactly(Part.ADDRESS);
        assertThat(until.until()).isEqualTo(Event.BUNDLED);
    }

    @Test
    void while_nobody_knows_whether_it_is_cut_the_suit_stays_as_it_is() {
        ChangeUntil until = waiting(JobState.HELD, false, true);
        assertThat(until.now()).containsExactly(Part.ADDRESS);
        assertThat(until.until()).isEqualTo(Event.FOUND_OUT);
    }

    @Test
    void a_cancelled_order_is_over() {
        assertThat(RULE.of(new Standing(OrderState.CANCELLED, Optional.empty(), false, false)))
                .isEqualTo(new ChangeUntil(EnumSet.noneOf(Part.class), Event.OVER, Optional.empty()));
    }

    @Test
    void the_suit_is_changed_in_no_standing_in_which_a_knife_may_have_cut_or_nobody_knows() {
        assertThat(DmnChangeRule.standings().filter(each -> each.started() || each.unsure()))
                .hasSizeGreaterThan(400)
                .allSatisfy(each -> {
                    assertThat(RULE.of(each).allowsTheSuit()).isFalse();
                    assertThat(RULE.of(each).allows(Part.CANCEL)).isFalse();
                });
    }

    @Test
    void a_house_may_close_earlier_but_never_later_than_start() throws IOException {
        String text = text();
        DmnChangeRule earlier = DmnChangeRule.checked(
                file(text.replace("<text>\"cancelled\", \"bundled\"</text>", "<text>not(\"received\")</text>")));
        assertThat(earlier.of(Standing.NEW).allowsTheSuit()).isTrue();
        assertThat(earlier.of(new Standing(OrderState.NESTING, Optional.empty(), false, false))
                        .now())
                .isEmpty();
        DmnChangeRule generous = DmnChangeRule.checked(file(text.replace("<text>false</text>", "<text>true</text>")));
        assertThat(generous.of(new Standing(OrderState.CUTTING, Optional.of(JobState.CUTTING), true, false))
                        .now())
                .containsExactly(Part.ADDRESS);
    }

    @Test
    void where_each_part_is_closed_is_said_from_where_an_order_stands() throws IOException {
        assertThat(RULE.of(Standing.NEW).closes())
                .containsEntry(Part.STYLE, ClosingPoint.START)
                .containsEntry(Part.CANCEL, ClosingPoint.START)
                .containsEntry(Part.ADDRESS, ClosingPoint.BUNDLED);
        DmnChangeRule atReady = DmnChangeRule.checked(file(closedAt("isCut", "", "\"ready\"")));
        assertThat(atReady.of(Standing.NEW).closes())
                .containsEntry(Part.MEASURES, ClosingPoint.READY)
                .containsEntry(Part.CANCEL, ClosingPoint.READY);
        DmnChangeRule atReview = DmnChangeRule.checked(file(closedAt("isCut", "\"tailor-review\"", "")));
        assertThat(atReview.of(Standing.NEW).closes()).containsEntry(Part.CLOTH, ClosingPoint.TAILOR_REVIEW);
        assertThat(atReview.of(new Standing(OrderState.NESTING, Optional.empty(), false, false))
                        .closes())
                .containsEntry(Part.CLOTH, ClosingPoint.START);
        assertThat(atReview.of(new Standing(OrderState.TAILOR_REVIEW, Optional.empty(), false, false))
                        .closes())
                .containsOnlyKeys(Part.ADDRESS);
    }

    /** The table of the house as it comes with a release, with this rule for another state and job. */
    private static String closedAt(String rule, String state, String job) throws IOException {
        return text().replace(
                        "<inputEntry id=\"%sState\"><text>\"cut\"</text>".formatted(rule),
                        "<inputEntry id=\"%sState\"><text>%s</text>".formatted(rule, state))
                .replace(
                        "<inputEntry id=\"%sJob\"><text></text>".formatted(rule),
                        "<inputEntry id=\"%sJob\"><text>%s</text>".formatted(rule, job));
    }

    /** One house closes all while cloth is awaited, another one the address too once the lining is cut. */
    @Test
    void a_house_may_ask_which_cloth_is_cut_and_whether_some_is_awaited() throws IOException {
        DmnChangeRule awaited = DmnChangeRule.checked(file(text().replace(
                        "<inputEntry id=\"isOverState\"><text>\"cancelled\", \"bundled\"</text>",
                        "<inputEntry id=\"isOverState\"><text></text>")
                .replace(
                        "<inputEntry id=\"isOverWaits\"><text></text>",
                        "<inputEntry id=\"isOverWaits\"><text>true</text>")));
        assertThat(awaited.of(Standing.NEW).allowsTheSuit()).isTrue();
        assertThat(awaited.of(new Standing(OrderState.WAITING_CLOTH, Optional.empty(), false, false))
                        .now())
                .isEmpty();
        assertThat(awaited.of(Standing.NEW).closes()).containsEntry(Part.CLOTH, ClosingPoint.WAITING_CLOTH);
        DmnChangeRule further = DmnChangeRule.checked(file(text().replace(
                        "<inputEntry id=\"isOverState\"><text>\"cancelled\", \"bundled\"</text>",
                        "<inputEntry id=\"isOverState\"><text></text>")
                .replace(
                        "<inputEntry id=\"isOverCut\"><text></text>",
                        "<inputEntry id=\"isOverCut\"><text>\"further\"</text>")));
        assertThat(cut(further, CutCloth.FURTHER).now()).as("the address too").isEmpty();
        assertThat(cut(further, CutCloth.SHELL).now()).containsExactly(Part.ADDRESS);
    }

    private static ChangeUntil cut(DmnChangeRule rule, CutCloth cut) {
        return rule.of(new Standing(OrderState.CUTTING, Optional.of(JobState.CUTTING), true, false, cut, false));
    }

    /** Of 0.2.0: it knows neither materials nor stock. */
    @Test
    void a_table_that_was_edited_before_goes_on() throws IOException {
        String before = text().replaceAll("(?s)      <input id=\"(cutCloth|clothWaits)\".*?</input>\n", "")
                .replaceAll("        <inputEntry id=\"\\w+(Cut|Waits)\">.*?</inputEntry>\n", "");
        assertThat(before)
                .doesNotContain("clothWaits", "isOpenWaits", "isOpenCut")
                .hasSizeLessThan(text().length() - 1000);
        DmnChangeRule edited = DmnChangeRule.checked(file(before));
        assertThat(DmnChangeRule.standings())
                .allSatisfy(each -> assertThat(edited.of(each)).isEqualTo(RULE.of(each)));
    }

    @Test
    void a_table_that_leaves_a_gap_is_refused_at_the_start_with_what_is_missing() throws IOException {
        String gap = text().replace(
                        "<inputEntry id=\"isOpenState\"><text></text>",
                        "<inputEntry id=\"isOpenState\"><text>\"received\"</text>");
        assertRefused(gap, "0 rules for Standing[state=MEASUREMENT_REVIEW");
        assertRefused(text().replace("<text>\"start\"</text>", "<text>\"tomorrow\"</text>"), "'tomorrow' as 'until'");
        assertRefused(text().replace("name=\"cancel\"", "name=\"stop\""), "no true or false as 'cancel'");
        assertRefused(text().replace("id=\"change-until\"", "id=\"other\""), "cannot be read");
        assertRefused("suit", "cannot be read");
        assertThatThrownBy(() -> DmnChangeRule.checked(new ClassPathResource("nowhere.dmn")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("nowhere.dmn");
    }

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> DmnChangeRule.checked(file(text)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(why);
    }

    private ChangeUntil waiting(JobState job, boolean started, boolean unsure) {
        return RULE.of(new Standing(OrderState.WAITING_TABLE, Optional.of(job), started, unsure));
    }

    private static String text() throws IOException {
        return OURS.getContentAsString(StandardCharsets.UTF_8);
    }

    private static ByteArrayResource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "the house's table");
    }
}
