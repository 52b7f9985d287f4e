package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Word;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.FlawEffect;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.cutroom.ProposedMarker;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload.MarkerMade;
import io.tailorline.workflow.messages.NestingPayload.MarkerRejected;
import io.tailorline.workflow.messages.NestingPayload.NestMarker;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.NoLongerFits;
import io.tailorline.workflow.production.step.MarkerAcceptance;
import io.tailorline.workflow.production.step.MarkerEvents;
import io.tailorline.workflow.production.step.MarkerUnwanted;
import io.tailorline.workflow.production.step.TimeOptimisedMarkers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The marker around a flaw is sought and seen before the flaw is stored. */
class ProposedMarkerTest extends ClothOnTable {

    private static final FoundFlaw HOLE = new FoundFlaw(132, 212, 4, 4, "hole");

    private final MessageJson json = new MessageJson();
    private final MarkerEvents answers = new MarkerEvents(
            stock.database.orders(),
            stock.database.documents(),
            new TimeOptimisedMarkers(stock.database.documents(), json),
            stock.database.stages(),
            process.signals,
            (work, marker, asked) -> new MarkerAcceptance.Outcome.Accepted(Optional.empty()),
            stock.database.markersAhead(),
            cloth);

    @BeforeEach
    void scanned() throws Refused {
        desk.scan(job, roll, "wang");
        stock.database.jdbc().sql("delete from platform.outbox").update();
    }

    private ProposedMarker proposed() {
        return desk.proposedMarker(job).orElseThrow();
    }

    private List<Envelope> sent() {
        return stock.database.sent().stream()
                .map(text -> {
                    try {
                        return json.read(text);
                    } catch (BrokenMessage broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
    }

    private Envelope command() {
        return sent().stream()
                .filter(message -> message.payload() instanceof NestMarker)
                .findFirst()
                .orElseThrow();
    }

    /** Two squares on the cloth that was asked for: 1000 mm long, since they go round the hole. */
    private MarkerMade found() {
        Marker squares =
                stock.database.proposedMarkers().of(order).orElseThrow().cloth().laid(SamplePrograms.squares(2));
        return new MarkerMade(MarkerJson.tree(squares), 1000, 0.4, 9, List.of(), 12, 12, 0);
    }

    private void answered() throws Exception {
        Envelope command = command();
        MarkerMade found = found();
        stock.database
                .transaction()
                .executeWithoutResult(status -> answers.made(command.answer("A-1", Instant.EPOCH, found), found));
    }

    @Test
    void the_marker_around_a_flaw_is_seen_before_the_flaw_is_stored_and_is_what_the_process_gets() throws Exception {
        FlawEffect effect = desk.flawEffect(job, HOLE);

        assertThat(effect.then()).isEqualTo(FlawEffect.Then.LAID_AGAIN);
        assertThat(proposed().isSought()).isTrue();
        NestMarker asked = (NestMarker) command().payload();
        assertThat(asked.fabric().path("roll").asText()).isEqualTo(roll);
        assertThat(asked.fabric().path("flaws")).hasSize(1);
        assertThat(stock.stock.find(roll).orElseThrow().flaws()).isEmpty();
        assertThat(stock.database.orders().get(order).state()).isEqualTo(OrderState.WAITING_TABLE);
        assertThat(job().state()).isEqualTo(JobState.READY);
        assertThat(told).isEmpty();

        answered();

        assertThat(stock.database.proposedMarkers().of(order).orElseThrow().seconds())
                .as("planned where nobody waits for it")
                .isEmpty();
        assertThat(proposed().seconds()).hasValue(120);
        assertThat(stock.database.proposedMarkers().of(order).orElseThrow().seconds())
                .hasValue(120);
        assertThat(proposed().marker()).isPresent();
        assertThat(proposed().roll()).isEqualTo(roll);
        assertThat(proposed().flaw()).isEqualTo(HOLE);
        assertThat(proposed().effect().markerMm()).isEqualTo(840);
        assertThat(stock.database.documents().marker(order).orElseThrow().length())
                .isEqualTo(840);
        stock.database.jdbc().sql("delete from platform.outbox").update();

        desk.flawFound(job, HOLE, Optional.of(proposed().id()), "wang");

        assertThat(told).containsExactly(new NoLongerFits(shell));
        isLaidAgain();
        assertThat(sent()).extracting(Envelope::type).containsExactly("table-operation", "marker-made");
        Envelope answer = sent().get(1);
        assertThat(answer.correlationId()).isEqualTo(variable("markerCommand"));
        stock.database
                .transaction()
                .executeWithoutResult(status -> answers.made(answer, (MarkerMade) answer.payload()));
        process.runJobs();
        assertThat(stock.database.orders().get(order).state()).isEqualTo(OrderState.WAITING_TABLE);
        assertThat(stock.database.proposedMarkers().of(order)).isEmpty();
        assertThat(cloth.of(shell).orElseThrow().lengthMm()).isEqualTo(1060);
    }

    @Test
    void a_marker_that_is_left_or_not_found_is_nobodys_and_the_flaw_may_be_stored_all_the_same() throws Exception {
        desk.flawEffect(job, HOLE);
        desk.leaveProposed(job, "wang");

        assertThat(desk.proposedMarker(job)).isEmpty();
        Envelope late = command();
        assertThat(stock.database.unwanted).containsExactly(new MarkerUnwanted(order, late.id()));
        stock.database.jdbc().sql("delete from platform.outbox").update();
        MarkerMade squares =
                new MarkerMade(MarkerJson.tree(SamplePrograms.squares(2)), 1000, 0.4, 9, List.of(), 12, 12, 0);
        answers.made(late.answer("A-1", Instant.EPOCH, squares), squares);
        assertThat(desk.proposedMarker(job)).isEmpty();
        assertThat(stock.stock.find(roll).orElseThrow().flaws()).isEmpty();

        desk.flawEffect(job, HOLE);
        Notice narrow = Notice.of("nest.too-wide", new Text("600"), new Text("642.1"), Word.piece("jacket.back"));
        MarkerRejected none = MarkerRejected.of(narrow, 0);
        answers.rejected(command().answer("A-2", Instant.EPOCH, none), none);
        assertThat(proposed().noneFor()).contains(List.of(narrow));
        assertThat(proposed().isSought()).isFalse();
        stock.database
                .jdbc()
                .sql("update production.proposed_marker set none_for = 'No room for ''back''.'")
                .update();
        assertThat(proposed().noneFor()).contains(List.of(Notice.verbatim("No room for 'back'.")));
        assertThat(stock.database.orders().get(order).state()).isEqualTo(OrderState.WAITING_TABLE);
        stock.database.jdbc().sql("delete from platform.outbox").update();

        desk.flawFound(job, HOLE, Optional.empty(), "wang");
        isLaidAgain();
        assertThat(sent()).extracting(Envelope::type).containsExactly("table-operation", "nest-marker");
        assertThat(stock.database.proposedMarkers().of(order)).isEmpty();
    }

    @Test
    void only_the_flaw_that_was_measured_last_is_sought_for_and_one_that_is_found_stops_nobody() throws Exception {
        desk.flawEffect(job, HOLE);
        Envelope first = command();
        stock.database.jdbc().sql("delete from platform.outbox").update();

        desk.flawEffect(job, new FoundFlaw(140, 212, 4, 4, "hole"));

        assertThat(stock.database.unwanted).containsExactly(new MarkerUnwanted(order, first.id()));
        answered();
        assertThat(desk.flawEffect(job, new FoundFlaw(5000, 212, 4, 4, "hole")).fits())
                .isTrue();
        assertThat(desk.proposedMarker(job)).isEmpty();
        assertThat(stock.database.unwanted).hasSize(1);
        desk.start(job, ClothCheck.MARKS, "wang");

        isRefused(catchThrowableOfType(Refused.class, () -> desk.flawEffect(job, HOLE)), Reason.FLAW_TOO_LATE, "READY");
        assertThat(stock.database.proposedMarkers().of(order)).isEmpty();
    }

    /** It was measured on the roll that the job leaves. */
    @Test
    void a_flaw_that_is_looked_at_is_left_with_its_roll() throws Exception {
        desk.flawEffect(job, HOLE);
        String other = available(27_400);

        desk.layOn(job, other, "wang");

        assertThat(desk.proposedMarker(job)).isEmpty();
        assertThat(stock.database.proposedMarkers().of(order)).isEmpty();
        assertThat(stock.database.unwanted).hasSize(1);
    }

    @Test
    void cloth_that_has_changed_since_is_not_taken_for_what_was_seen() throws Exception {
        desk.flawEffect(job, HOLE);
        answered();
        String seen = proposed().id();
        flaw(roll, 700, 900);

        isRefused(
                catchThrowableOfType(Refused.class, () -> desk.flawFound(job, HOLE, Optional.of(seen), "wang")),
                Reason.PROPOSAL_OLD,
                roll);
        assertThat(stock.stock.find(roll).orElseThrow().flaws()).hasSize(1);
    }

    /** Nothing is laid across a join: the marker begins behind it, and what lies before it is lost too. */
    @Test
    void a_flaw_that_ends_a_length_has_the_marker_begin_behind_it() throws Exception {
        desk.flawEffect(job, new FoundFlaw(232, 760, 4, 1500, "join"));

        assertThat(proposed().effect().markerMm()).isEqualTo(840);
        assertThat(proposed().beginMm()).isEqualTo(264);
    }

    /** A cut across all of the only roll leaves two ends, each too short for a suit. */
    @Test
    void a_flaw_that_leaves_no_cloth_is_told_before_the_order_waits() throws Exception {
        double middle = stock.stock.find(roll).orElseThrow().roll().currentMm() / 2;
        FoundFlaw across = new FoundFlaw(middle, 760, 27_000, 1500, "hole");

        assertThat(desk.flawEffect(job, across).then()).isEqualTo(FlawEffect.Then.WAITS);

        assertThat(desk.proposedMarker(job)).isEmpty();
        assertThat(stock.stock.find(roll).orElseThrow().flaws()).isEmpty();
        assertThat(cloth.of(shell).orElseThrow().roll()).isEqualTo(roll);
    }
}
