package io.tailorline.portal.fake;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.Task;
import io.tailorline.workflow.production.MaterialProgress;
import io.tailorline.workflow.production.OrderBacklog.Uncut;
import io.tailorline.workflow.production.OrderHeader;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderStanding.Stage;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.Current;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.context.request.RequestContextHolder;

/** What a workshop in memory keeps of orders, as a test sets it and sees it read. */
abstract class FakeOrders {

    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    final Map<String, OrderProgress> progress = new ConcurrentHashMap<>();
    final Map<String, OrderSpecification> specifications = new ConcurrentHashMap<>();
    final Map<String, OrderHeader> headers = new ConcurrentHashMap<>();
    final Map<String, Task> tasks = Collections.synchronizedMap(new LinkedHashMap<>());
    private final FakeVersions versions = new FakeVersions(this, NOON);
    private final Queue<String> reads = new ConcurrentLinkedQueue<>();
    private final List<Uncut> uncut = new CopyOnWriteArrayList<>();
    final List<String> log = new CopyOnWriteArrayList<>();

    public void put(String orderId, OrderState state, String... reasons) {
        put(orderId, state, notices(reasons));
    }

    public void put(String orderId, OrderState state, List<Notice> reasons) {
        progress.put(orderId, FakeProgress.of(orderId, state, reasons, NOON));
    }

    /** A suit that is cut, by a table that lost its count on the way. */
    public void putCutWithoutTime(String orderId) {
        progress.put(
                orderId,
                FakeProgress.with(FakeProgress.of(orderId, OrderState.CUT, List.of(), NOON), Optional.empty()));
    }

    /** A suit whose job was aborted after the knife had started. */
    public void putAborted(String orderId) {
        OrderProgress incident = FakeProgress.of(orderId, OrderState.INCIDENT, notices("The job was aborted."), NOON);
        progress.put(orderId, FakeProgress.with(incident, incident.tableSeconds()));
    }

    /** An order whose job was aborted after {@code cut} pieces, and which waits for a decision. */
    public void putCutInPart(String orderId, int cut, OrderState state) {
        put(orderId, state);
        Set<PieceRef> pieces = SampleSuit.program(orderId).pieces().stream()
                .limit(cut)
                .map(CutProgram.PieceRange::piece)
                .collect(Collectors.toSet());
        progress.computeIfPresent(
                orderId,
                (id, known) ->
                        FakeProgress.cut(known, new PiecesCut(SampleSuit.pieceCount(), pieces, Set.of(), Set.of())));
        if (state == OrderState.INCIDENT) {
            tasks.put(orderId, new Task(orderId, Kind.INCIDENT, notices("The job was aborted."), NOON));
        }
    }

    /** An order of which cut cloth was written off. */
    public void putWrittenOff(String orderId, OrderState state) {
        put(orderId, state);
        progress.computeIfPresent(orderId, (id, known) -> FakeProgress.cut(known, PiecesCut.NOTHING));
    }

    static List<Notice> notices(String... sentences) {
        return Stream.of(sentences).map(Notice::verbatim).toList();
    }

    /** Nobody waits for the tailor, whatever the test before left. */
    public void emptyQueue() {
        tasks.clear();
        uncut.clear();
    }

    /** The knife has not started in it. */
    public void putUncut(String orderId, LocalDate due) {
        uncut.add(new Uncut(orderId, OrderState.PLANNED, due, List.of(Optional.empty())));
    }

    /** Shells alone. */
    public int jobsOfAnOrder() {
        return 1;
    }

    public List<Uncut> uncut() {
        return List.copyOf(uncut);
    }

    /** Waits for a review, for reasons that have codes. */
    public void waitForReview(String orderId, List<Notice> reasons) {
        waitForTailor(orderId, Kind.REVIEW);
        tasks.put(orderId, new Task(orderId, Kind.REVIEW, reasons, NOON));
    }

    public void waitForTailor(String orderId, Kind kind, String... reasons) {
        put(orderId, kind == Kind.REVIEW ? OrderState.TAILOR_REVIEW : OrderState.REJECTED, reasons);
        tasks.put(orderId, new Task(orderId, kind, notices(reasons), NOON));
    }

    public Optional<OrderSpecification> specification(String orderId) {
        return read("row", orderId, Optional.ofNullable(specifications.get(orderId)));
    }

    public int startedOrders() {
        return specifications.size();
    }

    /** What staff did, in order. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** What was read of an order since it was asked last, a word each: {@code row}, {@code marker}. */
    public List<String> reads(String orderId) {
        List<String> words = reads.stream()
                .filter(read -> read.endsWith(orderId))
                .map(read -> read.substring(0, read.indexOf(' ')))
                .toList();
        reads.clear();
        return words;
    }

    /** What a loop of the application reads beside is no request's. */
    <T> T read(String what, String orderId, T value) {
        if (RequestContextHolder.getRequestAttributes() != null) {
            reads.add(what + " of " + orderId);
        }
        return value;
    }

    public Optional<Current> current(String orderId) {
        return read(
                "row",
                orderId,
                Optional.ofNullable(specifications.get(orderId))
                        .flatMap(order ->
                                Optional.ofNullable(progress.get(orderId)).map(known -> new Current(order, known))));
    }

    public Optional<OrderProgress> find(String orderId) {
        return read("row", orderId, Optional.ofNullable(progress.get(orderId)));
    }

    public Map<String, OrderStanding> standings(Collection<String> orderIds) {
        Map<String, OrderStanding> standings = new HashMap<>();
        orderIds.forEach(id -> read("standing", id, Optional.ofNullable(progress.get(id)))
                .ifPresent(known -> standings.put(id, standing(known))));
        return standings;
    }

    private static OrderStanding standing(OrderProgress known) {
        return new OrderStanding(
                new Stage(known.state(), known.table()),
                known.materials().stream()
                        .collect(Collectors.toMap(
                                MaterialProgress::material, each -> new Stage(each.state(), each.table()))),
                known.changedAt());
    }

    public Optional<Pattern> pattern(String orderId) {
        return read("pattern", orderId, hasDrawing(orderId) ? Optional.of(drawn(orderId)) : Optional.empty());
    }

    /** A three-piece suit is really drafted, certified or not; any other is the sample. */
    private Pattern drawn(String orderId) {
        OrderSpecification order = specifications.get(orderId);
        boolean whole = order.style().garments().size() == Garment.values().length;
        return whole
                        && new PatternEngine().draftUncertified(orderId, order.style(), order.body())
                                instanceof DraftResult.Drafted drafted
                ? drafted.pattern()
                : SampleSuit.pattern(orderId);
    }

    public Optional<Marker> marker(String orderId) {
        return read("marker", orderId, hasDrawing(orderId) ? Optional.of(laid(orderId)) : Optional.empty());
    }

    private Marker laid(String orderId) {
        return Optional.ofNullable(specifications.get(orderId))
                .flatMap(order -> order.fabric().stripe())
                .map(stripe -> SampleSuit.marker(orderId, stripe))
                .orElseGet(() -> SampleSuit.marker(orderId));
    }

    public Optional<CutProgram> program(String orderId) {
        return read(
                "program", orderId, hasDrawing(orderId) ? Optional.of(SampleSuit.program(orderId)) : Optional.empty());
    }

    private boolean hasDrawing(String orderId) {
        OrderProgress known = progress.get(orderId);
        return known != null && known.state() != OrderState.RECEIVED && known.state() != OrderState.REJECTED;
    }

    FakeVersions versions() {
        return versions;
    }

    /** As another tailor, or a corrected measurement that arrives, changes an order that somebody looks at. */
    public synchronized void change(
            String orderId, OrderVersion.Kind kind, String by, UnaryOperator<OrderSpecification> changed) {
        OrderSpecification before = specifications.get(orderId);
        OrderSpecification after = changed.apply(before);
        specifications.put(orderId, after);
        versions.record(orderId, kind, before, after, by);
    }
}
