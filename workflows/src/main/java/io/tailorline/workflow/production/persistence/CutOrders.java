package io.tailorline.workflow.production.persistence;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.cutroom.OrdersInCutting;
import io.tailorline.workflow.patternroom.OrdersInProduction;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.platform.database.VersionedRows;
import io.tailorline.workflow.platform.outbox.OrderRank;
import io.tailorline.workflow.production.MaterialChanged;
import io.tailorline.workflow.production.OrderAccepted;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderMoving;
import io.tailorline.workflow.production.OrderNotes;
import io.tailorline.workflow.production.OrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The orders of the process. Every change of state is written in the caller's transaction and published to the
 * application once that is committed.
 */
public class CutOrders implements OrdersInCutting, OrdersInProduction {

    private static final String CAN_BE_CUT = "state not in ('CUT', 'BUNDLED', 'CANCELLED') and cut_at is null";

    private static final Set<OrderState> OFF_THE_WAY =
            Set.of(OrderState.CUT, OrderState.BUNDLED, OrderState.CANCELLED, OrderState.REJECTED);

    private final JdbcClient jdbc;
    private final OrderJson json;
    private final InstantSource clock;
    private final TailorQueue queue;
    private final ApplicationEventPublisher events;
    private final VersionedRows rows;

    /** @param queue told at once why an order waits */
    public CutOrders(
            JdbcClient jdbc, OrderJson json, InstantSource clock, TailorQueue queue, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.json = json;
        this.clock = clock;
        this.events = events;
        this.rows = rows(jdbc);
    }

    static VersionedRows rows(JdbcClient jdbc) {
        return new VersionedRows(jdbc, "production.cut_order", "order_id");
    }

    /** @param due the day on which it is due, for its rank */
    public void add(String orderId, LocalDate due) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into production.cut_order (order_id, state, reasons, due, created_at, changed_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(orderId, OrderState.RECEIVED.name(), OrderJson.notices(List.of()), due, now, now)
                .update();
        AfterCommit.publish(events, new OrderAccepted(orderId));
        publish(orderId, OrderState.RECEIVED, now.toInstant());
    }

    /** A further material of an order that is there, as urgent as the order. */
    void addMaterial(MaterialWork work, String fabric, String roll) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into production.cut_order (order_id, main_order, fabric, roll, state, reasons, due, created_at, changed_at)
                        select ?, order_id, ?, ?, ?, ?, due, created_at, ? from production.cut_order where order_id = ?
                        """)
                .params(
                        work.id(),
                        fabric,
                        roll,
                        OrderState.RECEIVED.name(),
                        OrderJson.notices(List.of()),
                        now,
                        work.orderId())
                .update();
        publish(work.id(), OrderState.RECEIVED, now.toInstant());
    }

    /**
     * Orders share a marker: a row that is no order's, and no order's material either.
     *
     * @param of the order that must end first: the lay is as urgent
     */
    public void addLay(String lay, String of, OrderedCloth cloth) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into production.cut_order (order_id, main_order, fabric, roll, state, reasons, due, created_at, changed_at)
                        select ?, ?, ?, ?, ?, ?, due, ?, ? from production.cut_order where order_id = ?
                        """)
                .params(
                        lay,
                        lay,
                        json.writeFabric(cloth.fabric()),
                        cloth.roll(),
                        OrderState.NESTING.name(),
                        OrderJson.notices(List.of()),
                        now,
                        now,
                        of)
                .update();
    }

    /** The cloth of a further material is another. */
    void cutFrom(String workId, String fabric, String roll) {
        rows.change(workId, "fabric = ?, roll = ?", List.of(fabric, roll));
    }

    /** One row of an order, or of one of its materials, by its number or id. */
    public Optional<CutOrder> find(String orderId) {
        return jdbc.sql(CutOrderRow.SELECT + " where o.order_id = ?")
                .param(orderId)
                .query(this::row)
                .optional();
    }

    /** Reads a row of {@link CutOrderRow#SELECT}: the transaction decides about it as it is now. */
    CutOrder row(ResultSet row, int number) throws SQLException {
        CutOrder order = new CutOrderRow(json).mapRow(row, number);
        rows.seen(order.orderId(), row.getLong("version"));
        return order;
    }

    /** The order, which must exist: a process without its order is a bug. */
    public CutOrder get(String orderId) {
        return find(orderId).orElseThrow(() -> new IllegalStateException("There is no order '%s'.".formatted(orderId)));
    }

    @Override
    public void read(String orderId) {
        get(orderId);
    }

    @Override
    public Optional<Instant> placedAt(String orderId) {
        return find(orderId).map(CutOrder::createdAt);
    }

    @Override
    public Optional<Plan> plan(String orderId) {
        return find(orderId)
                .map(order -> new Plan(
                        order.plannedTable(), order.markerLength(), order.efficiency(), order.predictedSeconds()));
    }

    @Override
    public Optional<Standing> standing(String orderId) {
        return jdbc.sql("select state from production.cut_order where order_id = ?")
                .param(orderId)
                .query((row, n) -> switch (OrderState.valueOf(row.getString("state"))) {
                    case CUT, BUNDLED -> Standing.CUT;
                    case REJECTED, CANCELLED -> Standing.ENDED_UNCUT;
                    default -> Standing.OPEN;
                })
                .optional();
    }

    @Override
    public void decided(String orderId) {
        rows.touch(orderId);
    }

    /** With all of its materials. */
    public void due(String orderId, LocalDate day) {
        rows.change(orderId, "due = ?", List.of(day));
        jdbc.sql("select order_id from production.cut_order where main_order = ?")
                .param(orderId)
                .query(String.class)
                .list()
                .forEach(work -> rows.change(work, "due = ?", List.of(day)));
    }

    /** Empty where there is no such order. */
    public Optional<OrderRank> rank(String orderId) {
        return jdbc.sql("select due, created_at from production.cut_order where order_id = ?")
                .param(orderId)
                .query((row, n) -> OrderRank.of(row.getDate("due").toLocalDate(), Columns.instant(row, "created_at")))
                .optional();
    }

    public void move(String orderId, OrderState state) {
        move(orderId, state, List.of());
    }

    /** Moves the order on; the reasons replace those that it had. */
    public void move(String orderId, OrderState state, List<Notice> reasons) {
        move(new OrderMoving(orderId, state, false, reasons));
    }

    /** Its cut is planned, takes its table longer than the house wants, and a tailor decides. */
    public void overBudget(String orderId, List<Notice> reasons) {
        move(new OrderMoving(orderId, OrderState.PLANNED, false, true, reasons));
    }

    /** A tailor has sent the order back to its customer, for these reasons. */
    public void sendBack(String orderId, List<Notice> reasons) {
        move(new OrderMoving(orderId, OrderState.REJECTED, true, reasons));
    }

    /** All pieces of the shell are cut; others of the order are not. It is being cut, and begins that once. */
    public void shellIsCut(String orderId) {
        boolean isBeingCut = get(orderId).state() == OrderState.CUTTING;
        cutAt(orderId);
        if (isBeingCut) {
            AfterCommit.publish(
                    events, new MaterialChanged(MaterialWork.shell(orderId), OrderState.CUT, clock.instant()));
        } else {
            move(orderId, OrderState.CUTTING);
        }
    }

    /** All pieces of an order, or of one of its further materials, are cut. */
    public void allIsCut(String orderId) {
        cutAt(orderId);
        move(orderId, OrderState.CUT);
    }

    private void cutAt(String orderId) {
        rows.change(
                orderId, "cut_at = coalesce(cut_at, ?)", List.of(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private void move(OrderMoving moving) {
        Instant now = clock.instant();
        rows.change(
                moving.orderId(),
                "state = ?, reasons = ?, changed_at = ?",
                List.of(moving.state().name(), OrderJson.notices(moving.reasons()), now.atOffset(ZoneOffset.UTC)));
        MaterialWork work = MaterialWork.parse(moving.orderId());
        if (work.isLay()) {
            // nobody has ordered it
            return;
        }
        queue.reasons(moving.orderId(), moving.reasons());
        if (work.isShell()) {
            events.publishEvent(moving);
        }
        publish(moving.orderId(), moving.state(), now);
    }

    /** A step failed for good: the order shows it and remembers where it was, and why. */
    public void enterIncident(String orderId, String reason) {
        if (get(orderId).state() != OrderState.INCIDENT) {
            rows.change(orderId, "state_before_incident = state, reasons_before_incident = reasons", List.of());
        }
        move(orderId, OrderState.INCIDENT, List.of(Notice.verbatim(reason)));
    }

    /** The failed step is tried again: the order shows the state and the reasons that it had. */
    public void leaveIncident(String orderId) {
        jdbc.sql("""
                        select state_before_incident, reasons_before_incident from production.cut_order
                        where order_id = ? and state = ? and state_before_incident is not null
                        """)
                .params(orderId, OrderState.INCIDENT.name())
                .query((row, n) -> new Before(
                        OrderState.valueOf(row.getString("state_before_incident")),
                        json.readNotices(row.getString("reasons_before_incident"))))
                .optional()
                .ifPresent(before -> move(orderId, before.state(), before.reasons()));
    }

    /** What an order showed before its incident. */
    private record Before(OrderState state, List<Notice> reasons) {}

    /** The marker that others share with it is made: length, use and plan of that are nobody's alone. */
    public void shares(String orderId, List<String> notes) {
        rows.change(
                orderId,
                "marker_length = null, efficiency = null, predicted_seconds = null, program_id = null, plan_notes = null,"
                        + " marker_notes = ?",
                List.of(json.writeLines(notes)));
    }

    /** It is drafted with something else: the marker and the plan made before count no longer. */
    public void redrafted(String orderId) {
        rows.change(
                orderId,
                "marker_id = null, time_marker_id = null, program_id = null, marker_length = null, efficiency = null,"
                        + " predicted_seconds = null, marker_notes = null, plan_notes = null",
                List.of());
    }

    /** An order that had ended begins again. */
    public void reopen(String orderId) {
        redrafted(orderId);
        rows.change(orderId, "cleared_at = null, cut_at = null", List.of());
        move(orderId, OrderState.RECEIVED);
    }

    /**
     * @param length mm
     * @param notes what to know of the marker, a line each
     */
    public void markerMade(String orderId, double length, double efficiency, List<String> notes) {
        rows.change(
                orderId,
                "marker_length = ?, efficiency = ?, marker_notes = ?",
                List.of(length, efficiency, json.writeLines(notes)));
    }

    /** @param search how the search for the order's marker was shortened; empty when it had all its time */
    public void searched(String orderId, Optional<OrderNotes.ShortenedSearch> search) {
        rows.change(
                orderId,
                "nest_given_seconds = ?, nest_wanted_seconds = ?, nest_waiting = ?",
                Arrays.asList(
                        search.map(OrderNotes.ShortenedSearch::seconds).orElse(null),
                        search.map(OrderNotes.ShortenedSearch::wanted).orElse(null),
                        search.map(OrderNotes.ShortenedSearch::waiting).orElse(null)));
    }

    /** A note of the order's marker why its pieces were not nested once more. */
    public void notNestedForTime(String orderId, String why) {
        List<String> notes = new ArrayList<>(get(orderId).notes().marker());
        notes.add("Not nested again for time: " + why);
        rows.change(orderId, "marker_notes = ?", List.of(json.writeLines(notes)));
    }

    /**
     * The order's pieces are nested for time, or not any more; what came of it before counts no longer.
     *
     * @param command that the answer names; empty when the order's marker itself is made anew
     */
    public void nestingForTime(String orderId, Optional<String> command) {
        rows.change(orderId, "time_command = ?, time_marker_id = null", Arrays.asList(command.orElse(null)));
    }

    /** Its marker is asked for, on this cloth; what was nested for time before counts no longer. */
    public void asked(String workId, AskedCloth cloth) {
        rows.change(workId, "asked_cloth = ?, time_command = null, time_marker_id = null", List.of(cloth.write()));
    }

    /** The command by which the order's pieces were nested for time; empty when they were not. */
    public Optional<String> commandForTime(String orderId) {
        return jdbc.sql("select time_command from production.cut_order where order_id = ? and time_command is not null")
                .param(orderId)
                .query(String.class)
                .optional();
    }

    /**
     * @param predictedSeconds table time, s
     * @param notes what was done to bring it into the budget, a line each
     */
    @Override
    public void planned(String orderId, String table, double predictedSeconds, List<String> notes) {
        rows.change(
                orderId,
                "table_name = ?, predicted_seconds = ?, plan_notes = ?",
                List.of(table, predictedSeconds, json.writeLines(notes)));
    }

    @Override
    public void queuedOn(String orderId, String table) {
        rows.change(orderId, "table_name = ?", List.of(table));
        move(orderId, OrderState.WAITING_TABLE);
    }

    @Override
    public void knifeStarted(String orderId) {
        move(orderId, OrderState.CUTTING);
    }

    @Override
    public void lacksPieces(String orderId, List<Notice> reasons) {
        if (MaterialWork.isLay(orderId)) {
            // each of its orders says what it lacks
            return;
        }
        move(orderId, OrderState.INCIDENT, reasons);
    }

    /** @param tableSeconds measured by the table, s */
    @Override
    public void cut(String orderId, double tableSeconds) {
        rows.change(orderId, "table_seconds = ?", List.of(tableSeconds));
    }

    /** Deletes what the order was worked with: documents, stage times, notes. The order itself stays. */
    public void clear(String orderId) {
        rows.change(
                orderId,
                "pattern_id = null, marker_id = null, time_marker_id = null, program_id = null, marker_notes = null, plan_notes = null, cleared_at = ?",
                List.of(clock.instant().atOffset(ZoneOffset.UTC)));
        List.of("order_document", "order_stage", "proposed_marker")
                .forEach(table -> jdbc.sql("delete from production.%s where order_id = ?".formatted(table))
                        .param(orderId)
                        .update());
    }

    /** Deletes the order and all that is stored with it. */
    public void erase(String orderId) {
        List.of("order_document", "order_stage", "proposed_marker", "cut_order")
                .forEach(table -> jdbc.sql("delete from production.%s where order_id = ?".formatted(table))
                        .param(orderId)
                        .update());
    }

    @Override
    public List<String> decideAboutOpen() {
        rows.touchAll(CAN_BE_CUT);
        return jdbc.sql("select order_id, version from production.cut_order where " + CAN_BE_CUT)
                .query((row, number) -> {
                    rows.seen(row.getString("order_id"), row.getLong("version"));
                    return row.getString("order_id");
                })
                .list();
    }

    @Override
    public boolean isOnItsWay(List<String> orderIds) {
        return orderIds.stream()
                .flatMap(order -> find(order).stream())
                .anyMatch(order -> !OFF_THE_WAY.contains(order.state()));
    }

    @Override
    public Optional<Instant> lastChange() {
        return jdbc.sql("select max(changed_at) from production.cut_order")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private void publish(String orderId, OrderState state, Instant at) {
        MaterialWork work = MaterialWork.parse(orderId);
        AfterCommit.publish(
                events, work.isShell() ? new OrderChanged(orderId, state, at) : new MaterialChanged(work, state, at));
    }
}
