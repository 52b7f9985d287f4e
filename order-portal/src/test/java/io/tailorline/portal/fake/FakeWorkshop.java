package io.tailorline.portal.fake;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.patternroom.OrderRecall;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.QueueFilter;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.patternroom.TailorQuestion;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PageRequest;
import io.tailorline.workflow.production.ChangeRule;
import io.tailorline.workflow.production.ChangeUntil;
import io.tailorline.workflow.production.ChangeUntil.Event;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.ClosingPoint;
import io.tailorline.workflow.production.OrderBacklog;
import io.tailorline.workflow.production.OrderHeader;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A workshop in memory: a test sets the state of an order, the portal cannot tell the difference. */
public final class FakeWorkshop extends FakeOrders
        implements OrderToCut, OrderBacklog, TailorDesk, OrderRecall, ChangeRule {

    private volatile boolean broken;
    private volatile Runnable onStart = () -> {};
    private volatile Consumer<String> onCancel = order -> {};
    private volatile Set<Part> closed = Set.of();

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

    /** What the workshop knows of the order beside what is made. */
    public OrderHeader header(String orderId) {
        return headers.getOrDefault(orderId, OrderHeader.NONE);
    }

    /** Makes the start of every order fail, as a bug would. */
    public void breakDown(boolean down) {
        broken = down;
    }

    /** A house that closes these at once, whatever the state of an order. */
    public void close(Part... parts) {
        closed = Set.of(parts);
    }

    /** Runs when an order is started, inside its transaction. */
    public void onStart(Runnable action) {
        onStart = action;
    }

    /** Gets each order that is cancelled, inside its transaction. */
    public void onCancel(Consumer<String> action) {
        onCancel = action;
    }

    private void requireUncut(String orderId) throws ClothCut {
        PiecesCut cut = progress.get(orderId).cut();
        if (cut.hasTouchedCloth()) {
            throw new ClothCut(orderId, cut);
        }
    }

    @Override
    public void cutAllAgain(String orderId, Optional<TailorQuestion> seen, String by) throws NotWaiting, OtherQuestion {
        requireThatQuestion(orderId, seen);
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

    @Override
    public CancelResult cancel(String orderId, String by) {
        OrderState state = progress.get(orderId).state();
        if (state == OrderState.CUTTING || state == OrderState.CUT || closed.contains(Part.CANCEL)) {
            return new CancelResult.TooLate(state);
        }
        restoreOnRollback(orderId);
        put(orderId, OrderState.CANCELLED);
        onCancel.accept(orderId);
        return new CancelResult.Cancelled();
    }

    @Override
    public BundleResult bundle(String orderId, String by) {
        OrderProgress order = progress.get(orderId);
        if (order == null) {
            return new BundleResult.UnknownOrder();
        }
        if (order.materials().isEmpty()) {
            return new BundleResult.OneMaterial();
        }
        if (order.state() != OrderState.CUT) {
            return new BundleResult.NotCut(order.state(), List.of("lining"));
        }
        restoreOnRollback(orderId);
        put(orderId, OrderState.BUNDLED);
        return new BundleResult.Bundled();
    }

    /** By the rule of the house that comes with a release, without its table. */
    @Override
    public Optional<ChangeUntil> changeUntil(String orderId) {
        return Optional.ofNullable(progress.get(orderId)).map(this::changeUntil);
    }

    private ChangeUntil changeUntil(OrderProgress now) {
        return switch (now.state()) {
            case CANCELLED, BUNDLED -> until(Event.OVER);
            case CUT -> until(Event.BUNDLED, Part.ADDRESS);
            default ->
                now.unsure()
                        ? until(Event.FOUND_OUT, Part.ADDRESS)
                        : now.knifeStarted() ? until(Event.BUNDLED, Part.ADDRESS) : until(Event.START, Part.values());
        };
    }

    @Override
    public boolean mayChange(String orderId, Part part) {
        return changeUntil(orderId).filter(until -> until.allows(part)).isPresent();
    }

    /** As a transaction does with all that it wrote. */
    private void restoreOnRollback(String orderId) {
        OrderProgress known = Objects.requireNonNull(progress.get(orderId));
        OrderSpecification made = Objects.requireNonNull(specifications.get(orderId));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        progress.put(orderId, known);
                        specifications.put(orderId, made);
                    }
                }
            });
        }
    }

    @Override
    public ChangeUntil of(Standing standing) {
        return standing.started() ? until(Event.BUNDLED, Part.ADDRESS) : until(Event.START, Part.values());
    }

    private ChangeUntil until(Event event, Part... all) {
        Set<Part> parts = Stream.of(all).filter(part -> !closed.contains(part)).collect(Collectors.toSet());
        Map<Part, ClosingPoint> closes = new EnumMap<>(Part.class);
        for (Part part : parts) {
            closes.put(part, part == Part.ADDRESS ? ClosingPoint.BUNDLED : ClosingPoint.START);
        }
        return new ChangeUntil(parts, event, Optional.empty(), closes);
    }

    @Override
    public ChangeResult change(String orderId, String seen, OrderSpecification wanted, String by) {
        OrderSpecification before = specifications.get(orderId);
        ChangeUntil until = changeUntil(progress.get(orderId));
        if (!before.fullTag().equals(seen)) {
            return new ChangeResult.ChangedMeanwhile(before);
        }
        if (progress.get(orderId).state() == OrderState.REJECTED && !tasks.containsKey(orderId)) {
            return new ChangeResult.SentBack();
        }
        if (!until.allowsTheSuit()) {
            return new ChangeResult.TooLate(progress.get(orderId).state(), until);
        }
        if (before.fullTag().equals(wanted.fullTag())) {
            return new ChangeResult.Unchanged();
        }
        restoreOnRollback(orderId);
        change(orderId, OrderVersion.Kind.CHANGED, by, order -> wanted);
        tasks.remove(orderId);
        put(orderId, OrderState.RECEIVED);
        return new ChangeResult.Begun();
    }

    @Override
    public void due(String orderId, LocalDate day) {
        headers.compute(
                orderId,
                (id, header) ->
                        new OrderHeader(Optional.of(day), header == null ? Optional.empty() : header.customer()));
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
    public double budgetSeconds() {
        return 155;
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
    public List<Task> tasks(String orderId) {
        return read("task", orderId, Optional.ofNullable(tasks.get(orderId))).stream()
                .toList();
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
    public void approve(String orderId, Optional<TailorQuestion> seen, String by)
            throws NotWaiting, ClothCut, OtherQuestion {
        requireUncut(orderId);
        requireThatQuestion(orderId, seen);
        take(orderId);
        log.add("approve %s by %s".formatted(orderId, by));
        put(orderId, OrderState.NESTING);
    }

    @Override
    public void approve(
            String orderId, Optional<TailorQuestion> question, OrderSpecification bench, String seen, String by)
            throws Refused {
        seen(orderId, seen);
        approve(orderId, question, by);
        change(orderId, OrderVersion.Kind.APPROVED, by, was -> was.withBench(bench));
    }

    private void requireThatQuestion(String orderId, Optional<TailorQuestion> seen) throws OtherQuestion {
        Optional<Task> task = task(orderId);
        if (task.isPresent()
                && seen.filter(wait -> !wait.equals(task.get().question())).isPresent()) {
            throw new OtherQuestion(orderId, tasks(orderId));
        }
    }

    private void seen(String orderId, String seen) throws ChangedMeanwhile {
        if (tasks.containsKey(orderId) && !specifications.get(orderId).tag().equals(seen)) {
            throw new ChangedMeanwhile(orderId, seen);
        }
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

    /** Whatever is made of it waits for a review; what is cut or waits already is refused. */
    @Override
    public void recall(String orderId, List<Notice> reasons, String by) throws NotRecallable {
        OrderProgress now = progress.get(orderId);
        if (now == null || now.knifeStarted() || tasks.containsKey(orderId)) {
            NotRecallable.Why why =
                    now != null && now.knifeStarted() ? NotRecallable.Why.KNIFE : NotRecallable.Why.STATE;
            throw new NotRecallable(
                    orderId, now == null ? "unknown" : now.state().word(), why);
        }
        waitForReview(orderId, reasons);
        log.add("recall %s by %s".formatted(orderId, by));
    }

    private Stream<QueueEntry> sentBack() {
        return progress.values().stream()
                .filter(each -> each.state() == OrderState.REJECTED && !tasks.containsKey(each.orderId()))
                .map(each -> entry(new Task(each.orderId(), Kind.SENT_BACK, each.reasons(), each.changedAt())));
    }

    private QueueEntry entry(Task task) {
        return FakeQueue.entry(task, Optional.ofNullable(specifications.get(task.orderId())), header(task.orderId()));
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
