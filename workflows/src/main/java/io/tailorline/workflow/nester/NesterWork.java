package io.tailorline.workflow.nester;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.Cancellation;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.Shortfall;
import io.tailorline.nesting.io.FabricJson;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.io.MarkerRulesJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerCosts;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.marker.StartMarker;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.io.PiecesJson;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceSet;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageWork;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.NestingPayload.NestMarker;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.platform.broker.QueueDepth;
import io.tailorline.workflow.platform.broker.RoleStopping;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the marker that a command asks for and answers with it, or with the reason why there is none. */
public final class NesterWork implements MessageWork {

    private static final Logger LOG = LoggerFactory.getLogger(NesterWork.class);
    private static final double NANOS_PER_SECOND = 1e9;

    private final MarkerMaker maker;
    private final Consumer<Envelope> events;
    private final InstantSource clock;
    private final BiConsumer<String, Payload> telemetry;
    private final SharedEffort effort;
    private final IntFunction<QueueDepth.Depth> depth;
    private final Cancellations cancellations = new Cancellations();
    private final Searches searches = new Searches();

    /**
     * @param events takes an answer and returns when it is safe
     * @param telemetry takes what is said of an order while its marker is made
     * @param effort how a search is shortened when others wait
     * @param depth of the nesters' queue, given how many commands this process holds
     */
    public NesterWork(
            MarkerMaker maker,
            Consumer<Envelope> events,
            BiConsumer<String, Payload> telemetry,
            InstantSource clock,
            SharedEffort effort,
            IntFunction<QueueDepth.Depth> depth) {
        this.effort = effort;
        this.depth = depth;
        this.maker = maker;
        this.events = events;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    @Override
    public void accept(Envelope message) throws BrokenMessage {
        accept(message, 0);
    }

    @Override
    public void accept(Envelope message, int behind) throws BrokenMessage {
        if (!(message.payload() instanceof NestMarker command)) {
            throw new BrokenMessage("'%s' is not a command for a nester.".formatted(message.type()));
        }
        Cancellation cancellation = cancellations.begin(message.id(), message.orderId(), message.time());
        int besides = searches.begin(cancellation);
        Payload answer;
        try {
            answer = answer(
                    message,
                    command,
                    effort.of(command, depth.apply(besides + 1).with(behind), besides),
                    cancellation);
        } finally {
            searches.end(cancellation);
            cancellations.end(cancellation);
        }
        if (searches.areStopped()) {
            throw new RoleStopping("the nester of order %s stops.".formatted(message.orderId()));
        }
        events.accept(message.answer(message.id() + ":answer", clock.instant(), answer));
        LOG.info("Order {}: {}", message.orderId(), answer.type());
    }

    /** Ends every search at once without an answer: its command goes back to the queue, for another nester. */
    public void stop() {
        searches.stop();
    }

    /** Searches again after {@link #stop()}. */
    public void resume() {
        searches.resume();
    }

    /** A call to all nesters arrives on another thread while this one works: an order may be cancelled. */
    public void called(Envelope call) {
        if (call.payload() instanceof NestingPayload.StopNesting stop) {
            LOG.info("Order {}: nesting is to stop: {}", call.orderId(), stop.reason());
            if (stop.command().equals(NestingPayload.StopNesting.ALL)) {
                cancellations.cancel(call.orderId(), call.time());
            } else {
                cancellations.cancel(stop.command());
            }
        }
    }

    @Override
    public void givenUp(Envelope message, String reason) {
        Payload answer = new Payload.WorkFailed(message.type(), "The nester gave this order up: " + reason);
        events.accept(message.answer(message.id() + ":answer", clock.instant(), answer));
    }

    private Payload answer(Envelope message, NestMarker command, SearchEffort given, Cancellation cancellation) {
        Instant began = clock.instant();
        try {
            NestingReport report = new NestingReport(progress -> telemetry.accept(message.orderId(), progress), clock);
            MarkerResult result = maker.make(request(message, command, given), report, cancellation);
            if (result instanceof MarkerResult.Rejected rejected) {
                return NestingPayload.MarkerRejected.of(
                        rejected.notice(),
                        rejected.shortfall().map(Shortfall::needed).orElse(0.0));
            }
            MarkerResult.Made made = (MarkerResult.Made) result;
            Marker marker = made.marker();
            made.notes().forEach(note -> LOG.info("Order {}: {}", message.orderId(), note));
            double seconds = Duration.between(began, clock.instant()).toNanos() / NANOS_PER_SECOND;
            return new NestingPayload.MarkerMade(
                    MarkerJson.tree(marker),
                    marker.length(),
                    marker.efficiency(),
                    seconds,
                    notes(command, made),
                    command.seconds(),
                    given.seconds(),
                    given.waiting());
        } catch (FormatFault broken) {
            return failed(message, broken);
        } catch (RuntimeException bug) {
            // The edge of the role: whatever fails here must not leave the order waiting for ever. A person is called.
            return failed(message, bug);
        }
    }

    private static List<String> notes(NestMarker command, MarkerResult.Made made) {
        List<String> notes = new ArrayList<>(made.notes());
        if (!command.tableName().isEmpty()) {
            notes.add("Made to be cut fast on table '%s'.".formatted(command.tableName()));
        }
        return notes;
    }

    private static Payload failed(Envelope message, Exception why) {
        LOG.error("Order {}: no marker.", message.orderId(), why);
        return new Payload.WorkFailed(NestMarker.TYPE, "The nester failed: " + why.getMessage());
    }

    /** A command is about one material: that of its pieces. */
    private static Material material(List<PieceSet> orders) {
        return orders.stream()
                .flatMap(order -> order.pieces().stream())
                .map(Piece::material)
                .findFirst()
                .orElse(Material.SHELL);
    }

    /** Of one order, or of all orders of a lay. */
    private static List<PieceSet> orders(Envelope message, JsonNode pieces) throws FormatFault {
        JsonCursor files = JsonCursor.of("pieces of order " + message.orderId(), pieces);
        if (!pieces.isArray()) {
            return List.of(PiecesJson.read(files));
        }
        List<PieceSet> orders = new ArrayList<>();
        for (JsonCursor file : files.elements()) {
            orders.add(PiecesJson.read(file));
        }
        return orders;
    }

    private static MarkerRequest request(Envelope message, NestMarker command, SearchEffort given) throws FormatFault {
        List<PieceSet> orders = orders(message, command.pieces());
        MarkerRequest request = new MarkerRequest(
                        orders,
                        material(orders),
                        FabricJson.read(JsonCursor.of("fabric", command.fabric())),
                        new SearchBudget(command.seed(), given.threads(), given.seconds(), command.iterations()))
                .withCosts(new MarkerCosts(MarkerCosts.USUAL.metre(), command.secondCost()))
                .withTable(command.table())
                .withRules(
                        command.rules().isNull()
                                ? MarkerRules.none()
                                : MarkerRulesJson.read(JsonCursor.of("rules", command.rules())));
        return command.from().isNull()
                ? request
                : request.startingFrom(
                        new StartMarker(MarkerJson.read(JsonCursor.of("marker", command.from())), List.of()));
    }
}
