package io.tailorline.workflow.production.step;

import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.workflow.cutroom.CutPiecesOfOrders;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.LayMembers;
import io.tailorline.workflow.workshop.HouseSwitches;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a lay, which are those of its orders too: they have its marker, its table and its knife at the same
 * instant, each its own part of them.
 */
public class LayStep {

    private final HouseSwitches house;
    private final LayMembers members;
    private final CutOrders orders;
    private final Documents documents;
    private final JobDispatch dispatch;
    private final JobsOfOrders jobs;
    private final CutPiecesOfOrders cut;
    private final OrderCloth cloth;
    private final FurtherMaterialsStep materials;
    private final LayProcesses processes;
    private final OrderSignals signals;
    private final EndedLays ended;

    public LayStep(
            HouseSwitches house,
            LayMembers members,
            CutOrders orders,
            Documents documents,
            JobDispatch dispatch,
            JobsOfOrders jobs,
            CutPiecesOfOrders cut,
            OrderCloth cloth,
            FurtherMaterialsStep materials,
            LayProcesses processes,
            OrderSignals signals,
            EndedLays ended) {
        this.house = house;
        this.members = members;
        this.orders = orders;
        this.documents = documents;
        this.dispatch = dispatch;
        this.jobs = jobs;
        this.cut = cut;
        this.cloth = cloth;
        this.materials = materials;
        this.processes = processes;
        this.signals = signals;
        this.ended = ended;
    }

    /** Whether an order waits for others of its cloth; what is partly cut, or may be, does not. */
    public boolean waits(String orderId) {
        boolean waits = house.lays()
                && !jobs.isUnsure(orderId)
                && !cut.soFar(orderId).hasTouchedCloth()
                && members.ready(orderId);
        if (waits) {
            orders.get(orderId);
            orders.move(orderId, OrderState.NESTING);
        }
        return waits;
    }

    /** The marker is made: each order has its own part of it, which names nobody else. */
    public void marked(String lay) {
        Marker whole = documents
                .marker(lay)
                .orElseThrow(() -> new IllegalStateException("Lay '%s' has no marker.".formatted(lay)));
        for (String order : members.of(lay)) {
            orders.get(order);
            documents.storeMarker(order, MarkerJson.write(part(whole, order)), Optional.empty());
            orders.shares(order, List.of());
        }
    }

    private static Marker part(Marker whole, String order) {
        List<Placement> own = whole.placements().stream()
                .filter(placement -> placement.piece().order().equals(order))
                .toList();
        return new Marker(whole.fabric(), whole.length(), whole.efficiency(), own, whole.rules());
    }

    /** Sends the lay to its table; each order begins its other materials. Returns the id of the job. */
    public String send(String lay) {
        String job = dispatch.send(lay);
        String table = orders.get(lay).table().orElseThrow();
        for (String order : members.of(lay)) {
            orders.get(order);
            orders.queuedOn(order, table);
            materials.begin(order);
        }
        return job;
    }

    /** The knife is in the cloth of all of them. */
    public void started(String lay, String jobId) {
        for (String order : members.of(lay)) {
            orders.get(order);
            if (processes.knifeInShared(order, jobId)) {
                orders.knifeStarted(order);
            }
        }
    }

    /**
     * The knife has left the cloth, which is booked as cut once. An order that has all its pieces is cut; what another
     * lacks is its own from here on.
     *
     * @param outcome a word of {@link Outcome}
     */
    public void ended(String lay, String jobId, String outcome) {
        CutOrder row = orders.get(lay);
        List<String> all = members.of(lay);
        all.forEach(orders::get);
        // the row of each before the roll, as everybody does
        all.forEach(orders::decided);
        orders.decided(lay);
        row.markerLength()
                .ifPresent(mm -> cloth.cutTogether(
                        MaterialWork.parse(lay), all, mm, row.table().orElse(lay)));
        documents.dropReplaced(lay);
        for (String order : all) {
            PiecesCut pieces = cut.soFar(order);
            if (Outcome.valueOf(outcome) == Outcome.DONE || pieces.isComplete()) {
                signals.cutEnded(order, jobId, Outcome.DONE);
            } else {
                members.alone(order);
                if (signals.cutEnded(order, jobId, Outcome.FAILED)) {
                    orders.lacksPieces(order, List.of(lacks(lay, pieces, jobs.mostPieces(order))));
                }
            }
        }
        orders.allIsCut(lay);
    }

    private static Notice lacks(String lay, PiecesCut pieces, int all) {
        int most = Math.max(all, pieces.pieces());
        return most == 0
                ? Notice.of("lay.none-cut", new Text(lay))
                : Notice.of(
                        "lay.lacks",
                        new Text(lay),
                        new Quantity(Integer.toString(most - pieces.cut().size()), ""),
                        new Quantity(Integer.toString(most), ""));
    }

    /** It has no marker, would take its table too long, or has left its table before the knife. */
    public void refused(String lay) {
        ended.refuse(lay);
    }
}
