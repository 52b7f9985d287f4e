package io.tailorline.workflow.production.persistence;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.cutroom.OrdersInCutting;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.SpecifiedOrders;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.platform.outbox.OrderRank;
import io.tailorline.workflow.production.OrderAccepted;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderHeader;
import io.tailorline.workflow.production.OrderNotes;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The orders of the process. Every change of state is written in the caller's transaction and published to the
 * application once that is committed.
 */
public class CutOrders implements OrdersInCutting, SpecifiedOrders {

    private final JdbcClient jdbc;
    private final OrderJson json;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final Period leadTime;

    /** @param leadTime after which an order is due that names no day */
    public CutOrders(
            JdbcClient jdbc, OrderJson json, InstantSource clock, ApplicationEventPublisher events, Period leadTime) {
        this.leadTime = leadTime;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    public void add(String orderId, OrderSpecification specification) {
        add(orderId, specification, OrderHeader.NONE);
    }

    public void add(String orderId, OrderSpecification specification, OrderHeader header) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into production.cut_order (order_id, state, reasons, roll, body, style, fabric, created_at, changed_at,
                            due, customer, garments, cloth, sex, asked, corrected)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')
                        """)
                .params(Arrays.asList(
                        orderId,
                        OrderState.RECEIVED.name(),
                        OrderJson.notices(List.of()),
                        specification.roll(),
                        json.writeBody(specification.body()),
                        json.writeStyle(specification.style()),
                        json.writeFabric(specification.fabric()),
                        now,
                        now,
                        header.wantedBy().orElseGet(() -> now.toLocalDate().plus(leadTime)),
                        header.customer().orElse(null),
                        specification.style().garments().stream()
                                .map(Garment::word)
                                .collect(Collectors.joining(" ")),
                        specification.fabric().id(),
                        specification.body().sex().name(),
                        OrderJson.notices(OrderChangeNotices.alterations(specification.style()))))
                .update();
        AfterCommit.publish(events, new OrderAccepted(orderId));
        publish(orderId, OrderState.RECEIVED, now.toInstant());
    }

    @Override
    public Optional<CutOrder> find(String orderId) {
        return jdbc.sql(CutOrderRow.SELECT + " where o.order_id = ?")
                .param(orderId)
                .query(new CutOrderRow(json))
                .optional();
    }

    /** The order, which must exist: a process without its order is a bug. */
    public CutOrder get(String orderId) {
        return find(orderId).orElseThrow(() -> new IllegalStateException("There is no order '%s'.".formatted(orderId)));
    }

    /** Empty where there is no such order. */
    public Optional<OrderRank> rank(String orderId) {
        return jdbc.sql("select due, created_at from production.cut_order where order_id = ?")
                .param(orderId)
                .query((row, n) -> OrderRank.of(row.getDate("due").toLocalDate(), Columns.instant(row, "created_at")))
                .optional();
    }

    /** As {@link #find}, and nobody else may change the order until the transaction ends. */
    @Override
    public Optional<CutOrder> lock(String orderId) {
        return jdbc.sql(CutOrderRow.SELECT + " where o.order_id = ? for update")
                .param(orderId)
                .query(new CutOrderRow(json))
                .optional();
    }

    public void move(String orderId, OrderState state) {
        move(orderId, state, List.of());
    }

    /** Moves the order on; the reasons replace those that it had. */
    public void move(String orderId, OrderState state, List<Notice> reasons) {
        Instant now = clock.instant();
        jdbc.sql("update production.cut_order set state = ?, reasons = ?, changed_at = ? where order_id = ?")
                .params(state.name(), OrderJson.notices(reasons), now.atOffset(ZoneOffset.UTC), orderId)
                .update();
        publish(orderId, state, now);
    }

    /** A step failed for good: the order shows it and remembers where it was, and why. */
    public void enterIncident(String orderId, String reason) {
        jdbc.sql("""
                        update production.cut_order set state_before_incident = state, reasons_before_incident = reasons
                        where order_id = ? and state <> ?
                        """).params(orderId, OrderState.INCIDENT.name()).update();
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

    /** The day the order is due. */
    @Override
    public LocalDate due(String orderId) {
        return jdbc.sql("select due from production.cut_order where order_id = ?")
                .param(orderId)
                .query(LocalDate.class)
                .single();
    }

    /** Whether an order without versions is as it was placed; those of an order that ended long ago are deleted. */
    @Override
    public boolean isAsPlaced(String orderId) {
        return jdbc.sql("select count(*) from production.cut_order where order_id = ? and cleared_at is null")
                        .param(orderId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** When the order was placed. */
    @Override
    public Instant placedAt(String orderId) {
        return jdbc.sql("select created_at from production.cut_order where order_id = ?")
                .param(orderId)
                .query((row, n) -> Columns.instant(row, "created_at"))
                .single();
    }

    /** A tailor has approved this body and style; whatever was approved before counts no longer. */
    public void approve(String orderId, OrderSpecification approved) {
        jdbc.sql("update production.cut_order set approved_tag = ? where order_id = ?")
                .params(approved.tag(), orderId)
                .update();
    }

    /** Whether a tailor has approved the order as it is specified here. */
    public boolean isApproved(CutOrder order) {
        return jdbc.sql("select count(*) from production.cut_order where order_id = ? and approved_tag = ?")
                        .params(order.orderId(), order.specification().tag())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Its measurements, alterations or corrections are others now: the marker and the plan made before count no longer.
     */
    public void specify(String orderId, OrderSpecification specification) {
        Set<String> before = jdbc.sql(
                        "select corrected from production.cut_order where order_id = ? and corrected <> ''")
                .param(orderId)
                .query(String.class)
                .optional()
                .map(names -> Set.of(names.split(" ")))
                .orElse(Set.of());
        Set<String> corrected =
                OrderChangeNotices.corrected(before, get(orderId).specification(), specification);
        jdbc.sql("""
                        update production.cut_order set body = ?, sex = ?, style = ?, asked = ?, corrected = ?,
                            marker_id = null, time_marker_id = null, program_id = null, marker_length = null,
                            efficiency = null, predicted_seconds = null, marker_notes = null, plan_notes = null
                        where order_id = ?
                        """)
                .params(
                        json.writeBody(specification.body()),
                        specification.body().sex().name(),
                        json.writeStyle(specification.style()),
                        OrderJson.notices(OrderChangeNotices.alterations(specification.style())),
                        String.join(" ", corrected),
                        orderId)
                .update();
    }

    /** An order that had ended begins again, with these measurements; what was approved before counts no longer. */
    public void reopen(String orderId, OrderSpecification specification) {
        specify(orderId, specification);
        jdbc.sql("update production.cut_order set cleared_at = null, approved_tag = null where order_id = ?")
                .param(orderId)
                .update();
        move(orderId, OrderState.RECEIVED);
    }

    /** @param count of the alterations that the measurements suggest */
    public void proposed(String orderId, int count) {
        jdbc.sql("update production.cut_order set proposals = ? where order_id = ?")
                .params(count, orderId)
                .update();
    }

    /**
     * @param length mm
     * @param notes what to know of the marker, a line each
     */
    public void markerMade(String orderId, double length, double efficiency, List<String> notes) {
        jdbc.sql(
                        "update production.cut_order set marker_length = ?, efficiency = ?, marker_notes = ? where order_id = ?")
                .params(length, efficiency, json.writeLines(notes), orderId)
                .update();
    }

    /** @param search how the search for the order's marker was shortened; empty when it had all its time */
    public void searched(String orderId, Optional<OrderNotes.ShortenedSearch> search) {
        jdbc.sql("""
                        update production.cut_order set nest_given_seconds = ?, nest_wanted_seconds = ?, nest_waiting = ?
                        where order_id = ?
                        """)
                .params(Arrays.asList(
                        search.map(OrderNotes.ShortenedSearch::seconds).orElse(null),
                        search.map(OrderNotes.ShortenedSearch::wanted).orElse(null),
                        search.map(OrderNotes.ShortenedSearch::waiting).orElse(null),
                        orderId))
                .update();
    }

    /** A note of the order's marker why its pieces were not nested once more. */
    public void notNestedForTime(String orderId, String why) {
        List<String> notes = new ArrayList<>(get(orderId).notes().marker());
        notes.add("Not nested again for time: " + why);
        jdbc.sql("update production.cut_order set marker_notes = ? where order_id = ?")
                .params(json.writeLines(notes), orderId)
                .update();
    }

    /**
     * The order's pieces are nested for time, or not any more; what came of it before counts no longer.
     *
     * @param command that the answer names; empty when the order's marker itself is made anew
     */
    public void nestingForTime(String orderId, Optional<String> command) {
        jdbc.sql("update production.cut_order set time_command = ?, time_marker_id = null where order_id = ?")
                .params(Arrays.asList(command.orElse(null), orderId))
                .update();
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
        jdbc.sql(
                        "update production.cut_order set table_name = ?, predicted_seconds = ?, plan_notes = ? where order_id = ?")
                .params(table, predictedSeconds, json.writeLines(notes), orderId)
                .update();
    }

    @Override
    public void queuedOn(String orderId, String table) {
        jdbc.sql("update production.cut_order set table_name = ? where order_id = ?")
                .params(table, orderId)
                .update();
        move(orderId, OrderState.WAITING_TABLE);
    }

    @Override
    public void knifeStarted(String orderId) {
        move(orderId, OrderState.CUTTING);
    }

    @Override
    public void lacksPieces(String orderId, List<Notice> reasons) {
        move(orderId, OrderState.INCIDENT, reasons);
    }

    @Override
    public OrderedCloth cloth(String orderId) {
        OrderSpecification specification = get(orderId).specification();
        return new OrderedCloth(specification.fabric(), specification.roll());
    }

    /**
     * Its next job is cut on the cloth that lies on the table of this one, or on new cloth where there is none.
     *
     * @param jobId that was aborted
     */
    @Override
    public void continueOn(String orderId, Optional<String> jobId) {
        jdbc.sql("update production.cut_order set continues_job = ? where order_id = ?")
                .params(Arrays.asList(jobId.orElse(null), orderId))
                .update();
    }

    /** The job on whose cloth the next one is cut; empty for new cloth. */
    @Override
    public Optional<String> continues(String orderId) {
        return jdbc.sql(
                        "select continues_job from production.cut_order where order_id = ? and continues_job is not null")
                .param(orderId)
                .query(String.class)
                .optional();
    }

    /** @param tableSeconds measured by the table, s */
    @Override
    public void cut(String orderId, double tableSeconds) {
        jdbc.sql("update production.cut_order set table_seconds = ? where order_id = ?")
                .params(tableSeconds, orderId)
                .update();
    }

    /** Deletes what the order was worked with: documents, versions, stage times, notes. The order itself stays. */
    public void clear(String orderId) {
        jdbc.sql("""
                        update production.cut_order set pattern_id = null, marker_id = null, time_marker_id = null, program_id = null,
                            marker_notes = null, plan_notes = null, cleared_at = ?
                        where order_id = ?
                        """).params(clock.instant().atOffset(ZoneOffset.UTC), orderId).update();
        jdbc.sql("delete from production.order_document where order_id = ?")
                .param(orderId)
                .update();
        jdbc.sql("delete from cutroom.cut_piece where order_id = ?")
                .param(orderId)
                .update();
        jdbc.sql("delete from patternroom.order_version where order_id = ?")
                .param(orderId)
                .update();
        jdbc.sql("delete from production.order_stage where order_id = ?")
                .param(orderId)
                .update();
    }

    /** Deletes the order and all that is stored with it. */
    public void erase(String orderId) {
        List.of(
                        "cutroom.cut_piece",
                        "cutroom.cut_job",
                        "production.order_document",
                        "patternroom.order_version",
                        "production.order_stage",
                        "platform.dead_letter",
                        "production.cut_order")
                .forEach(table -> jdbc.sql("delete from %s where order_id = ?".formatted(table))
                        .param(orderId)
                        .update());
    }

    private void publish(String orderId, OrderState state, Instant at) {
        AfterCommit.publish(events, new OrderChanged(orderId, state, at));
    }
}
