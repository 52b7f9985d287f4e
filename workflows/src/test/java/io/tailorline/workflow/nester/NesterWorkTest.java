package io.tailorline.workflow.nester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.io.FabricJson;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.TableMotion;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.io.PiecesJson;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.broker.RoleStopping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The nester's answers, without a broker. */
class NesterWorkTest {

    /** Of what an hour of searching would exceed by far. */
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Of a search that nobody wants: one that is not stopped ends, and is seen. */
    private static final double TOO_LONG_S = 2 * LIMIT.toSeconds();

    private final MessageJson json = new MessageJson();
    private final List<Envelope> answers = new ArrayList<>();
    private final List<Payload> heard = new CopyOnWriteArrayList<>();
    private QueueDepth.Depth depth = new QueueDepth.Depth(0, 1);
    private final NesterWork work = new NesterWork(
            new MarkerMaker(),
            answers::add,
            (order, said) -> heard.add(said),
            Clock.systemUTC(),
            new SharedEffort(2, 120, 2),
            delivered -> depth);

    private void nest(String pieces, Fabric fabric) throws BrokenMessage {
        NestingPayload.NestMarker command = new NestingPayload.NestMarker(
                json.tree(pieces),
                json.tree(FabricJson.write(fabric)),
                0,
                0,
                1,
                1,
                0.02,
                TableMotion.USUAL,
                "",
                NullNode.getInstance());
        work.accept(Envelope.command("command-1", Clock.systemUTC().instant(), "TL-1", command));
    }

    private static String pieces() {
        return piecesOf(pattern()).toString();
    }

    private static ObjectNode piecesOf(String pattern) {
        try {
            return PiecesJson.tree(JsonCursor.parse("pattern", pattern), Material.SHELL);
        } catch (FormatFault broken) {
            throw new AssertionError(broken);
        }
    }

    private static String pattern() {
        return pattern("TL-1");
    }

    private static String pattern(String order) {
        DraftResult draft = new PatternEngine().draft(order, Style.twoPiece(), SampleOrders.medianMan());
        return PatternJson.text(((DraftResult.Drafted) draft).pattern());
    }

    @Test
    void a_marker_is_made_and_answers_its_command() throws BrokenMessage {
        nest(pieces(), SampleOrders.wool());
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.correlationId()).isEqualTo("command-1");
            assertThat(answer.id()).isEqualTo("command-1:answer");
            NestingPayload.MarkerMade made = (NestingPayload.MarkerMade) answer.payload();
            assertThat(made.length()).isBetween(2500.0, 6000.0);
            assertThat(made.efficiency()).isBetween(0.4, 1.0);
        });
    }

    @Test
    void a_marker_of_two_orders_holds_the_pieces_of_both_and_passes_the_check_of_each_pattern() throws Exception {
        JsonCursor other = JsonCursor.parse("pattern", pattern("TL-2"));
        ObjectNode otherPieces = PiecesJson.tree(other, Material.SHELL);
        accept(new NestingPayload.NestMarker(
                json.tree("[%s,%s]".formatted(pieces(), otherPieces)),
                json.tree(FabricJson.write(SampleOrders.wool())),
                0,
                0,
                1,
                1,
                0.02,
                TableMotion.USUAL,
                "",
                NullNode.getInstance()));

        NestingPayload.MarkerMade made =
                (NestingPayload.MarkerMade) answers.get(0).payload();
        Marker marker = MarkerJson.read(JsonCursor.of("marker", made.marker()));
        assertThat(marker.placements().stream().map(Placement::order).distinct())
                .containsExactlyInAnyOrder("TL-1", "TL-2");
        PieceSet first = PiecesJson.read(JsonCursor.parse("pieces", pieces()));
        PieceSet second = PiecesJson.read(JsonCursor.of("pieces", otherPieces));
        assertThat(MarkerCheck.check(marker, List.of(first, second)).failures()).isEmpty();
        assertThat(MarkerCheck.check(marker, List.of(first)).passed()).isFalse();
    }

    @Test
    void a_marker_for_time_begins_where_the_first_lies_and_is_no_longer() throws BrokenMessage {
        nest(pieces(), SampleOrders.wool());
        NestingPayload.MarkerMade first =
                (NestingPayload.MarkerMade) answers.get(0).payload();
        accept(new NestingPayload.NestMarker(
                json.tree(pieces()),
                json.tree(FabricJson.write(SampleOrders.wool())),
                60,
                20,
                1,
                2,
                20,
                TableMotion.USUAL,
                "",
                first.marker()));

        NestingPayload.MarkerMade other =
                (NestingPayload.MarkerMade) answers.get(1).payload();
        assertThat(other.length()).isLessThanOrEqualTo(first.length());
        assertThat(other.marker().path("placements"))
                .hasSameSizeAs(first.marker().path("placements"));
    }

    @Test
    @Timeout(300)
    void while_it_searches_it_shows_the_marker_and_stops_when_the_order_is_cancelled() throws Exception {
        NestingPayload.NestMarker anHour = new NestingPayload.NestMarker(
                json.tree(pieces()),
                json.tree(FabricJson.write(SampleOrders.wool())),
                3600,
                -1,
                1,
                1,
                0.02,
                TableMotion.USUAL,
                "",
                NullNode.getInstance());
        CompletableFuture<Void> search = CompletableFuture.runAsync(() -> accept(anHour));
        awaitLooks(3, search);
        work.called(Envelope.command(
                "x", Clock.systemUTC().instant(), "TL-2", new NestingPayload.StopNesting("not this one")));
        assertThat(search).isNotDone();

        work.called(Envelope.command(
                "y", Clock.systemUTC().instant(), "TL-1", new NestingPayload.StopNesting("cancelled")));
        search.get(LIMIT.toSeconds(), TimeUnit.SECONDS);

        assertThat(answers).singleElement().extracting(Envelope::payload).isInstanceOf(NestingPayload.MarkerMade.class);
        assertThat(heard).allSatisfy(said -> {
            NestingPayload.NestingProgress progress = (NestingPayload.NestingProgress) said;
            assertThat(progress.width()).isEqualTo(SampleOrders.wool().usableWidth());
            assertThat(progress.targetLength()).isLessThan(progress.length());
            assertThat(progress.outlines())
                    .matches("(M\\d+ \\d+(L\\d+ \\d+)+Z)+")
                    .hasSizeLessThan(30_000);
        });
    }

    /** Waits until the search has shown itself so often; it goes on. */
    private void awaitLooks(int looks, CompletableFuture<Void> search) {
        await().atMost(LIMIT).until(() -> heard.size() >= looks || search.isDone());
        assertThat(search).isNotDone();
    }

    private void accept(NestingPayload.NestMarker command) {
        try {
            work.accept(Envelope.command("command-1", Clock.systemUTC().instant(), "TL-1", command));
        } catch (BrokenMessage broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    @Timeout(300)
    void a_nester_that_stops_answers_nothing_and_gives_its_command_back() throws Exception {
        NestingPayload.NestMarker anHour = command(3600, 1);
        CompletableFuture<Void> search = CompletableFuture.runAsync(() -> accept(anHour));
        awaitLooks(1, search);

        work.stop();

        assertThatThrownBy(() -> search.get(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .hasCauseInstanceOf(RoleStopping.class);
        assertThat(answers).isEmpty();
        assertThatThrownBy(() -> accept(anHour)).isInstanceOf(RoleStopping.class);

        work.resume();
        accept(command(0, 1));
        assertThat(answers).hasSize(1);
    }

    @Test
    void a_search_is_shortened_when_orders_wait_and_the_answer_says_so() {
        depth = new QueueDepth.Depth(1_000, 1);

        accept(command(14, 2));

        NestingPayload.MarkerMade made =
                (NestingPayload.MarkerMade) answers.get(0).payload();
        assertThat(made.wantedSeconds()).isEqualTo(14);
        assertThat(made.givenSeconds()).isEqualTo(2);
        assertThat(made.ordersWaiting()).isEqualTo(1_000);
        assertThat(made.seconds()).isBetween(1.0, 13.9);
    }

    private NestingPayload.NestMarker command(double seconds, int threads) {
        return new NestingPayload.NestMarker(
                json.tree(pieces()),
                json.tree(FabricJson.write(SampleOrders.wool())),
                seconds,
                -1,
                threads,
                1,
                0.02,
                TableMotion.USUAL,
                "",
                NullNode.getInstance());
    }

    @Test
    void the_command_of_an_order_that_was_cancelled_before_takes_no_time() throws BrokenMessage {
        // later than its command, and faster
        Instant called = Clock.systemUTC().instant().plusSeconds(60);
        work.called(Envelope.command("y", called, "TL-1", new NestingPayload.StopNesting("cancelled")));

        accept(new NestingPayload.NestMarker(
                json.tree(pieces()),
                json.tree(FabricJson.write(SampleOrders.wool())),
                TOO_LONG_S,
                -1,
                1,
                1,
                0.02,
                TableMotion.USUAL,
                "",
                NullNode.getInstance()));

        assertThat(((NestingPayload.MarkerMade) answers.get(0).payload()).seconds())
                .isLessThan(LIMIT.toSeconds());
    }

    /** As of a lining whose order was drafted again: it has the id that it had. */
    @Test
    void a_command_that_was_given_after_the_call_is_nested_with_all_its_time() throws BrokenMessage {
        Instant called = Instant.parse("2026-11-25T09:00:00Z");
        NestingPayload.StopNesting stop = new NestingPayload.StopNesting("this material is not cut");
        work.called(Envelope.command("y", called, "TL-1.lining", stop));
        // one that was late on its way does not make it forget the other
        work.called(Envelope.command("z", called.minusSeconds(9), "TL-1.lining", stop));

        work.accept(Envelope.command("before", called.minusSeconds(1), "TL-1.lining", command(TOO_LONG_S, 1)));
        work.accept(Envelope.command("after", called.plusSeconds(1), "TL-1.lining", command(4, 1)));

        assertThat(answers)
                .extracting(answer -> ((NestingPayload.MarkerMade) answer.payload()).seconds())
                .satisfiesExactly(
                        stopped -> assertThat(stopped).isLessThan(60),
                        full -> assertThat(full).isGreaterThan(2));
    }

    /** As of a marker around a flaw that an operator leaves, or measures anew. */
    @Test
    void a_command_that_is_not_wanted_stops_alone() throws BrokenMessage {
        Instant given = Instant.parse("2026-11-25T09:00:00Z");
        NestingPayload.StopNesting stop = new NestingPayload.StopNesting("left", "left");
        work.called(Envelope.command("y", given.plusSeconds(5), "TL-1", stop));

        work.accept(Envelope.command("left", given, "TL-1", command(TOO_LONG_S, 1)));
        work.accept(Envelope.command("other", given, "TL-1", command(4, 1)));

        assertThat(answers)
                .extracting(answer -> ((NestingPayload.MarkerMade) answer.payload()).seconds())
                .satisfiesExactly(
                        stopped -> assertThat(stopped).isLessThan(60),
                        full -> assertThat(full).isGreaterThan(2));
    }

    /** On folded cloth the welt, wanted once, is cut twice: who cuts and who sews should know. */
    @Test
    void what_is_to_know_of_the_marker_goes_with_it() throws BrokenMessage {
        nest(pieces(), SampleOrders.wool().spread(Spread.of(Spread.Kind.FOLDED)));

        assertThat(((NestingPayload.MarkerMade) answers.get(0).payload()).notes())
                .isNotEmpty()
                .anySatisfy(note -> assertThat(note).contains("second copy is surplus"));
    }

    @Test
    void a_cloth_that_is_too_narrow_is_a_refusal_with_its_width() throws BrokenMessage {
        nest(pieces(), Fabric.plain("ribbon", 200, Nap.TWO_WAY, 2));
        assertThat(answers).singleElement().satisfies(answer -> {
            NestingPayload.MarkerRejected rejected = (NestingPayload.MarkerRejected) answer.payload();
            assertThat(rejected.reasons()).singleElement().asString().contains("usableWidth");
            assertThat(rejected.told()).singleElement().satisfies(notice -> {
                assertThat(notice.code()).isEqualTo("nest.too-wide");
                assertThat(notice.text()).isEqualTo(rejected.reasons().get(0));
            });
        });
    }

    @Test
    void cloth_that_is_too_short_is_a_refusal_with_the_length_that_was_found() throws BrokenMessage {
        nest(pieces(), SampleOrders.wool().cutTo(1_000));
        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(((NestingPayload.MarkerRejected) answer.payload()).neededMm())
                        .isBetween(1_500.0, 6_000.0));
    }

    @Test
    void pieces_that_cannot_be_read_calls_a_person() throws BrokenMessage {
        nest("{}", SampleOrders.wool());
        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer.payload()).isInstanceOf(Payload.WorkFailed.class));
    }

    @Test
    void a_command_that_is_given_up_calls_a_person() {
        NestingPayload.NestMarker command = new NestingPayload.NestMarker(
                json.tree("{}"), json.tree("{}"), 0, 0, 1, 1, 0.02, TableMotion.USUAL, "", NullNode.getInstance());
        work.givenUp(
                Envelope.command("command-1", Clock.systemUTC().instant(), "TL-1", command),
                "failed 3 times: no space left");
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.correlationId()).isEqualTo("command-1");
            assertThat(answer.id()).isEqualTo("command-1:answer");
            assertThat(((Payload.WorkFailed) answer.payload()).reason()).contains("no space left");
        });
    }

    @Test
    void a_command_for_somebody_else_is_broken() {
        Payload operation = new TableCommand.TableOperation("J-00000001", "table-1", TableCommand.Operation.START);
        assertThatThrownBy(() ->
                        work.accept(Envelope.command("c", Clock.systemUTC().instant(), "TL-1", operation)))
                .isInstanceOf(BrokenMessage.class);
    }
}
