package io.tailorline.portal.fake;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.QueueFilter;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PageRequest;
import io.tailorline.workflow.production.OrderHeader;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Instant;
import java.util.Collections;
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

/** A workshop in memory: a test sets the state of an order, the portal cannot tell the difference. */
public final class FakeWorkshop implements OrderToCut, TailorDesk {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final Map<String, OrderProgress> progress = new ConcurrentHashMap<>();
    private final Map<String, OrderSpecification> specifications = new ConcurrentHashMap<>();
    private final Map<String, OrderHeader> headers = new ConcurrentHashMap<>();
    private final Map<String, Task> tasks = Collections.synchronizedMap(new LinkedHashMap<>());
    private final FakeVersions versions = new FakeVersions(this, NOON);
    private final Queue<String> reads = new ConcurrentLinkedQueue<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private volatile Runnable onStart = () -> {};

    @Override
    public void start(String orderId, OrderSpecification specification, OrderHeader header) {
        onStart.run();
        if (broken) {
            throw new IllegalStateException("The fake was told to break.");
        }
        specifications.put(orderId, specification);
        headers.put(orderId, header);
        put(orderId, OrderState.RECEIVED);
    }

    /** Makes the start of every order fail, as a bug would. */
    public void breakDown(boolean down) {
        broken = down;
    }

    /** Runs when an order is started, inside its transaction. */
    public void onStart(Runnable action) {
        onStart = action;
    }

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

    private void requireUncut(String orderId) throws ClothCut {
        PiecesCut cut = progress.get(orderId).cut();
        if (cut.hasTouchedCloth()) {
            throw new ClothCut(orderId, cut);
        }
    }

    @Override
    public void cutAllAgain(String orderId, String by) throws NotWaiting {
        take(orderId);
        log.add("cut all of %s again by %s".formatted(orderId, by));
        putWrittenOff(orderId, OrderState.WAITING_TABLE);
    }

    @Override
    public void writeOffAndSendBack(String orderId, List<Notice> reasons, String seen, String by) throws Refused {
        seen(orderId, seen);
        sendBack(orderId, reasons, by);
        progress.computeIfPresent(orderId, (id, known) -> FakeProgress.cut(known, PiecesCut.NOTHING));
    }

    private static List<Notice> notices(String... sentences) {
        return Stream.of(sentences).map(Notice::verbatim).toList();
    }

    /** Nobody waits for the tailor, whatever the test before left. */
    public void emptyQueue() {
        tasks.clear();
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

    @Override
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

    private <T> T read(String what, String orderId, T value) {
        reads.add(what + " of " + orderId);
        return value;
    }

    @Override
    public Optional<Current> current(String orderId) {
        return read(
                "row",
                orderId,
                Optional.ofNullable(specifications.get(orderId))
                        .flatMap(order ->
                                Optional.ofNullable(progress.get(orderId)).map(known -> new Current(order, known))));
    }

    @Override
    public Optional<OrderProgress> find(String orderId) {
        return read("row", orderId, Optional.ofNullable(progress.get(orderId)));
    }

    @Override
    public CancelResult cancel(String orderId, String by) {
        OrderState state = progress.get(orderId).state();
        if (state == OrderState.CUTTING || state == OrderState.CUT) {
            return new CancelResult.TooLate(state);
        }
        put(orderId, OrderState.CANCELLED);
        return new CancelResult.Cancelled();
    }

    @Override
    public MeasureAgainResult measureAgain(String orderId, MeasurementSet corrected, String by) {
        if (!progress.containsKey(orderId)) {
            return new MeasureAgainResult.UnknownOrder();
        }
        OrderState state = progress.get(orderId).state();
        if (state != OrderState.REJECTED || tasks.containsKey(orderId)) {
            return new MeasureAgainResult.NotSentBack(state);
        }
        change(orderId, OrderVersion.Kind.MEASURED_AGAIN, by, order -> order.withBody(corrected));
        put(orderId, OrderState.RECEIVED);
        return new MeasureAgainResult.Begun();
    }

    @Override
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

    @Override
    public Optional<Marker> marker(String orderId) {
        return read(
                "marker", orderId, hasDrawing(orderId) ? Optional.of(SampleSuit.marker(orderId)) : Optional.empty());
    }

    @Override
    public Optional<CutProgram> program(String orderId) {
        return read(
                "program", orderId, hasDrawing(orderId) ? Optional.of(SampleSuit.program(orderId)) : Optional.empty());
    }

    @Override
    public double budgetSeconds() {
        return 155;
    }

    private boolean hasDrawing(String orderId) {
        OrderProgress known = progress.get(orderId);
        return known != null && known.state() != OrderState.RECEIVED && known.state() != OrderState.REJECTED;
    }

    @Override
    public Page<QueueEntry> queue(QueueFilter filter, PageRequest request) {
        boolean isSearch = filter.kind().isEmpty() && !filter.text().isEmpty();
        Stream<QueueEntry> sentBack =
                isSearch || filter.kind().filter(Kind.SENT_BACK::equals).isPresent() ? sentBack() : Stream.empty();
        return FakeQueue.page(Stream.concat(waitingNow().stream(), sentBack).toList(), filter, request);
    }

    @Override
    public Optional<QueueEntry> entry(String orderId) {
        return Stream.concat(waitingNow().stream(), sentBack())
                .filter(entry -> entry.task().orderId().equals(orderId))
                .findFirst();
    }

    @Override
    public List<String> cloths() {
        return waitingNow().stream().map(QueueEntry::cloth).distinct().sorted().toList();
    }

    @Override
    public int waiting() {
        return tasks.size();
    }

    @Override
    public Optional<Task> task(String orderId) {
        return read("task", orderId, Optional.ofNullable(tasks.get(orderId)));
    }

    @Override
    public void redraft(String orderId, List<Style.Alteration> alterations, String seen, String by) throws Refused {
        seen(orderId, seen);
        Task task = take(orderId);
        change(orderId, OrderVersion.Kind.ALTERED, by, order -> order.withAlterations(alterations));
        log.add("alter %s by %s".formatted(orderId, by));
        tasks.put(
                orderId,
                new Task(orderId, task.kind(), task.reasons(), task.since().plusSeconds(1)));
    }

    @Override
    public void approve(String orderId, String by) throws NotWaiting, ClothCut {
        requireUncut(orderId);
        take(orderId);
        log.add("approve %s by %s".formatted(orderId, by));
        put(orderId, OrderState.NESTING);
    }

    @Override
    public void approve(String orderId, OrderSpecification bench, String seen, String by) throws Refused {
        seen(orderId, seen);
        approve(orderId, by);
        change(orderId, OrderVersion.Kind.APPROVED, by, was -> was.withBench(bench));
    }

    private void seen(String orderId, String seen) throws ChangedMeanwhile {
        if (tasks.containsKey(orderId) && !specifications.get(orderId).tag().equals(seen)) {
            throw new ChangedMeanwhile(orderId, seen);
        }
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

    @Override
    public void redraft(String orderId, MeasurementSet corrected, String seen, String by) throws Refused {
        seen(orderId, seen);
        take(orderId);
        change(orderId, OrderVersion.Kind.MEASURED, by, order -> order.withBody(corrected));
        log.add("redraft %s by %s".formatted(orderId, by));
    }

    @Override
    public void sendBack(String orderId, List<Notice> reasons, String seen, String by) throws Refused {
        seen(orderId, seen);
        requireUncut(orderId);
        sendBack(orderId, reasons, by);
    }

    public void sendBack(String orderId, String reason, String by) throws NotWaiting {
        sendBack(orderId, notices(reason), by);
    }

    /** As it is now. */
    public void sendBack(String orderId, List<Notice> reasons, String by) throws NotWaiting {
        take(orderId);
        log.add("send back %s by %s: %s"
                .formatted(
                        orderId,
                        by,
                        String.join(" ", reasons.stream().map(Notice::text).toList())));
        put(orderId, OrderState.REJECTED, reasons);
    }

    private Stream<QueueEntry> sentBack() {
        return progress.values().stream()
                .filter(each -> each.state() == OrderState.REJECTED && !tasks.containsKey(each.orderId()))
                .map(each -> entry(new Task(each.orderId(), Kind.SENT_BACK, each.reasons(), each.changedAt())));
    }

    private QueueEntry entry(Task task) {
        return FakeQueue.entry(
                task,
                Optional.ofNullable(specifications.get(task.orderId())),
                headers.getOrDefault(task.orderId(), OrderHeader.NONE));
    }

    /** As it is now: a page reads while a test writes. */
    private List<QueueEntry> waitingNow() {
        List<Task> now;
        synchronized (tasks) {
            now = List.copyOf(tasks.values());
        }
        return now.stream().map(this::entry).toList();
    }

    private Task take(String orderId) throws NotWaiting {
        Task task = tasks.remove(orderId);
        if (task == null) {
            throw new NotWaiting(
                    orderId, find(orderId).map(known -> known.state().word()).orElse("unknown"));
        }
        return task;
    }
}
