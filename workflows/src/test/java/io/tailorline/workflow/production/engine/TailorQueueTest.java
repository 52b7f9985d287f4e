package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.QueueFilter;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.OtherQuestion;
import io.tailorline.workflow.patternroom.TailorDesk.Task;
import io.tailorline.workflow.patternroom.TailorQuestion;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PagePosition;
import io.tailorline.workflow.platform.paging.PageRequest;
import io.tailorline.workflow.production.OrderHeader;
import io.tailorline.workflow.production.persistence.CutOrders;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue of the pattern room, page by page. */
class TailorQueueTest extends OrdersOnOneEngine {

    private static final int LIMIT = 4;

    private static List<String> orders(Page<QueueEntry> page) {
        return page.items().stream().map(entry -> entry.task().orderId()).toList();
    }

    @AfterEach
    void emptyTheQueue() {
        process.queue().stream().map(Task::orderId).distinct().forEach(this::sendBack);
    }

    private List<String> waiting(int count) {
        process.steps.flagged = true;
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            take();
            waiting.add(order);
            nextOrder();
            process.steps.flagged = true;
        }
        return waiting;
    }

    @Test
    void pages_follow_one_another_without_a_gap_forwards_and_backwards() {
        waiting(10);
        List<String> all = process.queue().stream().map(Task::orderId).toList();
        assertThat(all).hasSize(10);
        assertThat(process.desk.waiting()).isEqualTo(10);

        List<Page<QueueEntry>> forwards = new ArrayList<>();
        Optional<PagePosition> next = Optional.empty();
        do {
            Page<QueueEntry> page = process.desk.queue(QueueFilter.ALL, new PageRequest(LIMIT, next, false));
            forwards.add(page);
            next = page.next();
        } while (next.isPresent());
        assertThat(forwards).hasSize(3);
        assertThat(forwards.stream().flatMap(page -> orders(page).stream())).containsExactlyElementsOf(all);
        assertThat(forwards.get(0).previous()).isEmpty();

        Page<QueueEntry> second = process.desk.queue(
                QueueFilter.ALL, PageRequest.before(forwards.get(2).previous().orElseThrow(), LIMIT));
        assertThat(orders(second)).isEqualTo(orders(forwards.get(1)));
        Page<QueueEntry> first = process.desk.queue(
                QueueFilter.ALL, PageRequest.before(second.previous().orElseThrow(), LIMIT));
        assertThat(orders(first)).isEqualTo(orders(forwards.get(0)));
        assertThat(first.previous()).isEmpty();
        assertThat(first.next()).isEqualTo(forwards.get(0).next());

        process.desk
                .queue(QueueFilter.ALL, PageRequest.first(LIMIT))
                .items()
                .forEach(entry -> sendBack(entry.task().orderId()));
        assertThat(orders(process.desk.queue(
                        QueueFilter.ALL,
                        PageRequest.after(forwards.get(0).next().orElseThrow(), LIMIT))))
                .as("what was before the place has gone")
                .isEqualTo(orders(forwards.get(1)));
    }

    @Test
    void an_order_stands_once_for_each_kind_that_waits_whatever_is_there_twice_and_hides_no_other() {
        List<String> waiting = waiting(3);
        for (String each : waiting) {
            incident(each);
            incident(each);
        }
        assertThat(process.desk.waiting()).isEqualTo(3);
        List<String> found = new ArrayList<>();
        Optional<PagePosition> next = Optional.empty();
        do {
            Page<QueueEntry> page = process.desk.queue(QueueFilter.ALL, new PageRequest(2, next, false));
            found.addAll(orders(page));
            next = page.next();
        } while (next.isPresent());
        assertThat(found)
                .as("its review, and an incident")
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().flatMap(each -> Stream.of(each, each)).toList());
        Optional<Kind> incident = Optional.of(Kind.INCIDENT);
        assertThat(found(new QueueFilter(incident, Optional.empty(), Optional.empty(), Optional.empty(), "")))
                .as("the kind of one of what waits")
                .containsExactlyInAnyOrderElementsOf(waiting);
    }

    @Test
    void a_decision_about_a_failed_step_is_none_about_the_review_beside_it() {
        String both = waiting(1).get(0);
        incident(both);
        assertThatThrownBy(() -> process.desk.approve(both, "tailor"))
                .as("which of the two?")
                .isInstanceOf(OtherQuestion.class);
        OpenQuestions questions = new OpenQuestions(
                process.engine.getTaskService(),
                process.engine.getRuntimeService(),
                process.engine.getManagementService(),
                process.database.queue());
        assertThat(questions.task(
                        questions.about(both, Optional.of(new TailorQuestion(Material.SHELL, Kind.INCIDENT)))))
                .isEmpty();
        assertThat(questions.task(questions.about(both, Optional.of(new TailorQuestion(Material.SHELL, Kind.REVIEW)))))
                .isPresent();
    }

    private void incident(String orderId) {
        String execution = process.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(orderId)
                .singleResult()
                .getExecutionId();
        process.engine.getRuntimeService().createIncident("failedJob", execution, "");
    }

    private void sendBack(String orderId) {
        CutOrders orders = process.database.orders();
        assertThat(orders.find(orderId)).isPresent();
        order = orderId;
        try {
            sendBack();
        } catch (io.tailorline.workflow.patternroom.TailorDesk.Refused gone) {
            throw new AssertionError(gone);
        }
    }

    private String waitingFor(OrderSpecification specification, OrderHeader header) {
        nextOrder();
        process.steps.flagged = true;
        process.orderToCut.start(order, specification, header);
        process.runJobs();
        return order;
    }

    private String waitingUndrafted(OrderSpecification specification, OrderHeader header) {
        nextOrder();
        process.steps.drafts = false;
        process.orderToCut.start(order, specification, header);
        process.runJobs();
        return order;
    }

    private static OrderHeader on(String day, String customer) {
        return new OrderHeader(Optional.of(LocalDate.parse(day)), Optional.of(customer));
    }

    private List<String> found(QueueFilter filter) {
        return orders(process.desk.queue(filter, PageRequest.first(PageRequest.MOST)));
    }

    @Test
    void the_queue_is_in_the_order_in_which_suits_are_due_and_is_narrowed_by_what_is_known() throws Exception {
        OrderSpecification wool = SampleOrders.specification(SampleOrders.medianMan());
        OrderSpecification linen = new OrderSpecification(
                wool.body(), Style.threePiece(), Fabric.plain("linen", 1500, Nap.TWO_WAY, 2), "ROLL-8");
        String late = waitingFor(wool, on("2031-03-05", "C-LATE22"));
        String early = waitingFor(linen, on("2031-03-01", "C-EARLY2"));
        String usual = waitingFor(wool, OrderHeader.NONE);
        String undrafted = waitingUndrafted(wool, on("2031-03-03", "C-EARLY2"));

        assertThat(found(QueueFilter.ALL)).containsSubsequence(usual, early, undrafted, late);
        QueueEntry entry = process.desk.queue(QueueFilter.ALL, PageRequest.first(PageRequest.MOST)).items().stream()
                .filter(each -> each.task().orderId().equals(early))
                .findFirst()
                .orElseThrow();
        assertThat(entry.due()).isEqualTo(LocalDate.parse("2031-03-01"));
        assertThat(entry.customer()).contains("C-EARLY2");
        assertThat(entry.cloth()).isEqualTo("linen");
        assertThat(entry.garments()).containsExactlyInAnyOrder(Garment.values());

        Optional<Kind> none = Optional.empty();
        assertThat(found(new QueueFilter(none, Optional.of(Garment.WAISTCOAT), Optional.empty(), Optional.empty(), "")))
                .containsExactly(early);
        assertThat(found(new QueueFilter(none, Optional.empty(), Optional.of("linen"), Optional.empty(), "")))
                .containsExactly(early);
        assertThat(found(new QueueFilter(none, Optional.empty(), Optional.empty(), Optional.empty(), "c-early")))
                .containsExactly(early, undrafted);
        assertThat(found(new QueueFilter(none, Optional.empty(), Optional.empty(), Optional.empty(), late)))
                .contains(late);
        for (String literal : List.of("%", "_", "C-EARL_2", "C-%2", "!", "\\")) {
            assertThat(found(new QueueFilter(none, Optional.empty(), Optional.empty(), Optional.empty(), literal)))
                    .as("'%s' stands for itself", literal)
                    .isEmpty();
        }
        assertThat(found(new QueueFilter(none, Optional.empty(), Optional.empty(), Optional.empty(), "early2")))
                .as("a number without the letters before it")
                .containsExactly(early, undrafted);
        Optional<LocalDate> third = Optional.of(LocalDate.parse("2031-03-03"));
        assertThat(found(new QueueFilter(none, Optional.empty(), Optional.empty(), third, "")))
                .contains(usual, early, undrafted)
                .doesNotContain(late);
        Optional<Kind> review = Optional.of(Kind.REVIEW);
        Optional<Kind> notDrafted = Optional.of(Kind.NOT_DRAFTED);
        assertThat(found(new QueueFilter(review, Optional.empty(), Optional.empty(), Optional.empty(), "C-")))
                .containsExactly(early, late);
        assertThat(found(new QueueFilter(notDrafted, Optional.empty(), Optional.empty(), Optional.empty(), "")))
                .containsExactly(undrafted);
        assertThat(found(new QueueFilter(
                        Optional.of(Kind.INCIDENT), Optional.empty(), Optional.empty(), Optional.empty(), "")))
                .isEmpty();
        assertThat(process.desk.cloths()).contains("linen", "wool");
    }

    @Test
    void what_was_sent_back_is_found_by_its_kind_and_by_a_number_until_it_begins_again() throws Exception {
        OrderSpecification wool = SampleOrders.specification(SampleOrders.medianMan());
        String id = waitingFor(wool, on("2031-05-01", "C-BACK22"));
        String other = waitingFor(wool, on("2031-05-02", "C-BACK22"));
        order = id;
        sendBack();
        Optional<LocalDate> any = Optional.empty();
        QueueFilter sentBack =
                new QueueFilter(Optional.of(Kind.SENT_BACK), Optional.empty(), Optional.empty(), any, "back22");
        QueueFilter search = new QueueFilter(Optional.empty(), Optional.empty(), Optional.empty(), any, "C-BACK22");
        assertThat(found(QueueFilter.ALL)).contains(other).doesNotContain(id);
        assertThat(found(sentBack)).containsExactly(id);
        assertThat(found(search)).containsExactly(id, other);
        Task task = process.desk
                .queue(sentBack, PageRequest.first(1))
                .items()
                .get(0)
                .task();
        assertThat(task.kind()).isEqualTo(Kind.SENT_BACK);
        assertThat(task.reasons()).extracting(Notice::text).containsExactly("The cloth is too narrow.");
        assertThat(task.since()).isCloseTo(process.database.clock().instant(), within(Duration.ofMinutes(10)));
        assertThat(process.desk.task(id)).as("nothing to decide").isEmpty();
        assertThat(process.desk.entry(id))
                .contains(process.desk
                        .queue(sentBack, PageRequest.first(1))
                        .items()
                        .get(0));
        assertThat(process.desk.entry(other).map(QueueEntry::due)).contains(LocalDate.parse("2031-05-02"));
        assertThat(process.desk.entry(other.substring(0, 3))).isEmpty();

        process.orderToCut.measureAgain(id, SampleOrders.manWith(Measurement.WAIST_GIRTH, 950), "customer");
        process.runJobs();
        assertThat(found(sentBack)).isEmpty();
        assertThat(found(search)).containsExactly(id, other);
    }

    @Test
    void an_entry_tells_what_was_asked_and_which_measurements_were_corrected() throws Exception {
        String asked = waitingFor(SampleOrders.specification(SampleOrders.medianMan()), on("2031-04-01", "C-ASKED2"));
        process.desk.redraft(asked, List.of(new Style.Alteration("stooped", Side.BOTH, 10)), tag(), "tailor");
        process.runJobs();
        process.desk.redraft(asked, SampleOrders.manWith(Measurement.WAIST_GIRTH, 950), tag(), "tailor");
        process.runJobs();
        QueueFilter one =
                new QueueFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "C-ASKED2");
        assertThat(process.desk.queue(one, PageRequest.first(1)).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.asked())
                        .extracting(Notice::text)
                        .containsExactly("stooped +10.0 mm both", "waistGirth corrected"));
    }
}
