package io.tailorline.portal.fake;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.ChangeCosts;
import io.tailorline.workflow.OrderHeader;
import io.tailorline.workflow.OrderNotes;
import io.tailorline.workflow.OrderProgress;
import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.OrderVersion;
import io.tailorline.workflow.OrderVersions;
import io.tailorline.workflow.Page;
import io.tailorline.workflow.PagePosition;
import io.tailorline.workflow.PageRequest;
import io.tailorline.workflow.QueueEntry;
import io.tailorline.workflow.QueueFilter;
import io.tailorline.workflow.TailorDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A workshop in memory behind four of the facades: a test sets the state of an order, the portal cannot tell the
 * difference.
 */
public final class FakeWorkshop implements OrderToCut, TailorDesk, OrderVersions, ChangeCosts {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static final OrderNotes NOTES = new OrderNotes(
            List.of(Notice.of(
                    "read.estimated",
                    Word.measure("kneeGirth"),
                    Notice.of("spread", new Quantity("389", ""), Quantity.mm(9)))),
            List.of("match 'cb': 8.0 mm off its stripe."),
            Optional.of(new OrderNotes.ShortenedSearch(4, 14.2, 37)),
            List.of("17 of 135 corner lifts rounded within 0.7 mm: 159.4 s, 6.1 s less."));

    private final Map<String, OrderProgress> progress = new ConcurrentHashMap<>();
    private final Map<String, OrderSpecification> specifications = new ConcurrentHashMap<>();
    private final Map<String, OrderHeader> headers = new ConcurrentHashMap<>();
    private final Map<String, Task> tasks = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, List<OrderVersion>> versions = new ConcurrentHashMap<>();
    private final List<String> log = new ArrayList<>();
    private final PatternEngine engine = new PatternEngine();
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

    private void put(String orderId, OrderState state, List<Notice> reasons) {
        boolean cut = state == OrderState.CUT;
        progress.put(
                orderId,
                new OrderProgress(
                        orderId,
                        state,
                        reasons,
                        stages(state),
                        Optional.of("table-1"),
                        Optional.of(2861.0),
                        Optional.of(0.84),
                        cut ? NOTES : OrderNotes.NONE,
                        Optional.of(149.5),
                        cut ? Optional.of(148.2) : Optional.empty(),
                        NOON,
                        cut || state == OrderState.CUTTING));
    }

    /** A suit that is cut, by a table that lost its count on the way. */
    public void putCutWithoutTime(String orderId) {
        put(orderId, OrderState.CUT);
        progress.computeIfPresent(
                orderId,
                (id, cut) -> new OrderProgress(
                        id,
                        cut.state(),
                        cut.reasons(),
                        cut.stages(),
                        cut.table(),
                        cut.markerLength(),
                        cut.efficiency(),
                        cut.notes(),
                        cut.predictedSeconds(),
                        Optional.empty(),
                        cut.changedAt(),
                        true));
    }

    /** A suit whose job was aborted after the knife had started. */
    public void putAborted(String orderId) {
        put(orderId, OrderState.INCIDENT, "The job was aborted.");
        progress.computeIfPresent(
                orderId,
                (id, on) -> new OrderProgress(
                        id,
                        on.state(),
                        on.reasons(),
                        on.stages(),
                        on.table(),
                        on.markerLength(),
                        on.efficiency(),
                        on.notes(),
                        on.predictedSeconds(),
                        on.tableSeconds(),
                        on.changedAt(),
                        true));
    }

    private static List<Notice> notices(String... sentences) {
        return Stream.of(sentences).map(Notice::verbatim).toList();
    }

    /** Waits for a review, for reasons that have codes. */
    public void waitForReview(String orderId, List<Notice> reasons) {
        waitForTailor(orderId, Kind.REVIEW);
        tasks.put(orderId, new Task(orderId, Kind.REVIEW, reasons, NOON));
    }

    private static List<OrderProgress.Stage> stages(OrderState state) {
        List<OrderProgress.Stage> stages = new ArrayList<>(List.of(
                new OrderProgress.Stage("check", 0.01, NOON),
                new OrderProgress.Stage("draft", 0.2, NOON.plusSeconds(1))));
        if (state == OrderState.CUTTING || state == OrderState.CUT) {
            stages.add(new OrderProgress.Stage("nest", 12, NOON.plusSeconds(14)));
            stages.add(new OrderProgress.Stage("plan", 0.5, NOON.plusSeconds(15)));
        }
        if (state == OrderState.CUT) {
            stages.add(new OrderProgress.Stage("cut", 148.2, NOON.plusSeconds(180)));
        }
        return state == OrderState.RECEIVED ? List.of() : List.copyOf(stages);
    }

    public void waitForTailor(String orderId, Kind kind, String... reasons) {
        put(orderId, kind == Kind.REVIEW ? OrderState.TAILOR_REVIEW : OrderState.REJECTED, reasons);
        tasks.put(orderId, new Task(orderId, kind, notices(reasons), NOON));
    }

    @Override
    public Optional<OrderSpecification> specification(String orderId) {
        return Optional.ofNullable(specifications.get(orderId));
    }

    public int startedOrders() {
        return specifications.size();
    }

    /** What staff did, in order. */
    public List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public Optional<OrderProgress> find(String orderId) {
        return Optional.ofNullable(progress.get(orderId));
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
    public Optional<Pattern> pattern(String orderId) {
        return hasDrawing(orderId) ? Optional.of(drawn(orderId)) : Optional.empty();
    }

    /** A three-piece suit is really drafted; any other is the sample. */
    private Pattern drawn(String orderId) {
        OrderSpecification order = specifications.get(orderId);
        boolean whole = order.style().garments().size() == Garment.values().length;
        return whole
                        && new PatternEngine().draft(orderId, order.style(), order.body())
                                instanceof DraftResult.Drafted drafted
                ? drafted.pattern()
                : SampleSuit.pattern(orderId);
    }

    @Override
    public Optional<Marker> marker(String orderId) {
        return hasDrawing(orderId) ? Optional.of(SampleSuit.marker(orderId)) : Optional.empty();
    }

    @Override
    public Optional<CutProgram> program(String orderId) {
        return hasDrawing(orderId) ? Optional.of(SampleSuit.program(orderId)) : Optional.empty();
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
        Comparator<PagePosition> byPlace =
                Comparator.comparing(PagePosition::at).thenComparing(PagePosition::id);
        Comparator<PagePosition> order = request.isBackwards() ? byPlace.reversed() : byPlace;
        List<QueueEntry> read = waitingNow().stream()
                .map(this::entry)
                .filter(entry -> isWanted(entry, filter))
                .sorted(Comparator.comparing(QueueEntry::place, order))
                .filter(entry -> request.from()
                        .map(place -> order.compare(entry.place(), place) > 0)
                        .orElse(true))
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(request, read, QueueEntry::place);
    }

    /** A task without an order is one of a two-piece suit of the sample's cloth. */
    private QueueEntry entry(Task task) {
        Optional<OrderSpecification> order = specification(task.orderId());
        OrderHeader header = headers.getOrDefault(task.orderId(), OrderHeader.NONE);
        return new QueueEntry(
                task,
                header.wantedBy().orElse(LocalDate.parse("2099-12-31")),
                header.customer(),
                order.map(known -> known.style().garments())
                        .orElse(Style.twoPiece().garments()),
                order.map(known -> known.fabric().id()).orElse("navy-wool"),
                order.map(known -> known.style().alterations().stream()
                                .map(each -> Notice.of(
                                        "check.alteration",
                                        Word.alteration(each.rule()),
                                        Quantity.of("%+.1f", each.amount(), "mm"),
                                        Word.side(each.side().word())))
                                .toList())
                        .orElse(List.of()),
                order.map(known -> known.body().sex()).orElse(Sex.MALE),
                order.map(known -> engine.proposals(known.style(), known.body()).size())
                        .orElse(0));
    }

    private static boolean isWanted(QueueEntry entry, QueueFilter filter) {
        String text = filter.text().toUpperCase(Locale.ROOT);
        return filter.kind().map(kind -> kind == entry.task().kind()).orElse(true)
                && filter.garment().map(entry.garments()::contains).orElse(true)
                && filter.cloth().map(entry.cloth()::equals).orElse(true)
                && filter.dueBy().map(day -> !entry.due().isAfter(day)).orElse(true)
                && (entry.task().orderId().startsWith(text)
                        || entry.customer().orElse("").startsWith(text));
    }

    @Override
    public List<String> cloths() {
        return waitingNow().stream()
                .map(task -> entry(task).cloth())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public int waiting() {
        return tasks.size();
    }

    @Override
    public Optional<Task> task(String orderId) {
        return Optional.ofNullable(tasks.get(orderId));
    }

    @Override
    public void redraft(String orderId, List<Style.Alteration> alterations, String by) throws NotWaiting {
        Task task = take(orderId);
        change(orderId, OrderVersion.Kind.ALTERED, by, order -> order.withAlterations(alterations));
        log.add("alter %s by %s".formatted(orderId, by));
        tasks.put(
                orderId,
                new Task(orderId, task.kind(), task.reasons(), task.since().plusSeconds(1)));
    }

    @Override
    public void approve(String orderId, String by) throws NotWaiting {
        take(orderId);
        log.add("approve %s by %s".formatted(orderId, by));
        put(orderId, OrderState.NESTING);
    }

    @Override
    public void approve(String orderId, Style bench, String seen, String by) throws NotWaiting, ChangedMeanwhile {
        OrderSpecification order = specifications.get(orderId);
        if (tasks.containsKey(orderId) && !order.tag().equals(seen)) {
            throw new ChangedMeanwhile(orderId);
        }
        approve(orderId, by);
        change(orderId, OrderVersion.Kind.APPROVED, by, was -> was.withBench(bench));
    }

    /** As another tailor, or a corrected measurement that arrives, changes an order that somebody looks at. */
    public void change(String orderId, OrderVersion.Kind kind, String by, UnaryOperator<OrderSpecification> changed) {
        OrderSpecification before = specifications.get(orderId);
        OrderSpecification after = changed.apply(before);
        specifications.put(orderId, after);
        version(orderId, kind, "", "", before, after, by);
    }

    private OrderVersion version(
            String orderId,
            OrderVersion.Kind kind,
            String name,
            String comment,
            OrderSpecification before,
            OrderSpecification what,
            String by) {
        List<OrderVersion> known = versions.computeIfAbsent(orderId, id -> new ArrayList<>());
        if (known.isEmpty()) {
            known.add(new OrderVersion(
                    1,
                    OrderVersion.Kind.ORDERED,
                    "",
                    "",
                    before.tag(),
                    before.body(),
                    before.style(),
                    OrderVersion.CUSTOMER,
                    NOON));
        }
        OrderVersion added = new OrderVersion(
                known.size() + 1, kind, name, comment, what.tag(), what.body(), what.style(), by, NOON);
        known.add(added);
        return added;
    }

    @Override
    public List<OrderVersion> of(String orderId) {
        return List.copyOf(versions.getOrDefault(orderId, List.of()));
    }

    @Override
    public OrderVersion keep(String orderId, String name, String comment, Style bench, String by) throws TooMany {
        OrderSpecification order = specifications.get(orderId);
        if (of(orderId).size() >= MOST) {
            throw new TooMany(orderId);
        }
        return version(orderId, OrderVersion.Kind.NAMED, name, comment, order, order.withBench(bench), by);
    }

    @Override
    public void redraft(String orderId, MeasurementSet corrected, String by) throws NotWaiting {
        take(orderId);
        change(orderId, OrderVersion.Kind.MEASURED, by, order -> order.withBody(corrected));
        log.add("redraft %s by %s".formatted(orderId, by));
    }

    @Override
    public void sendBack(String orderId, List<Notice> reasons, String by) throws NotWaiting {
        take(orderId);
        log.add("send back %s by %s: %s"
                .formatted(
                        orderId,
                        by,
                        String.join(" ", reasons.stream().map(Notice::text).toList())));
        put(orderId, OrderState.REJECTED, reasons);
    }

    /** By the number of pieces and their areas alone. */
    @Override
    public Optional<ChangeCost> of(String orderId, Pattern now, Pattern changed) {
        return specification(orderId)
                .map(order -> new ChangeCost(
                        cost(now, false), cost(changed, true), budgetSeconds(), LocalDate.parse("2099-12-31")));
    }

    /** As it is now: a page reads while a test writes. */
    private List<Task> waitingNow() {
        synchronized (tasks) {
            return List.copyOf(tasks.values());
        }
    }

    private static Cost cost(Pattern pattern, boolean estimated) {
        double area = pattern.pieces().stream()
                .mapToDouble(piece -> Math.abs(piece.geometry().cutLine().signedArea()))
                .sum();
        return new Cost(area / 1200, area / 20_000, area, estimated);
    }

    private Task take(String orderId) throws NotWaiting {
        Task task = tasks.remove(orderId);
        if (task == null) {
            throw new NotWaiting("Order %s does not wait for a tailor.".formatted(orderId));
        }
        return task;
    }
}
