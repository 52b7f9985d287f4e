package io.tailorline.workflow.production.cloth;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutPiecesOfOrders;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.patternroom.Drafts;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.MaterialWorks;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockReservation.ClothWait;
import io.tailorline.workflow.workshop.stock.StockReservation.CutFromRoll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What orders need, by their patterns: the area of the pieces and the use that the house reaches on such cloth, but
 * never less than the longest piece, on a roll as wide as the widest one. An order that is not drafted yet is drafted
 * for it.
 */
public final class StockOfOrders implements OrderCloth {

    /** Of a question that is about no order yet. */
    private static final String NO_ORDER = "offer";

    private final HouseSwitches house;
    private final HouseCloths cloths;
    private final StockReservation stock;
    private final double endMm;
    private final Specifications specifications;
    private final MaterialWorks works;
    private final Documents documents;
    private final Drafts drafts;
    private final CutPiecesOfOrders cut;

    /** @param endMm cloth that each end of a marker costs, mm */
    public StockOfOrders(
            HouseSwitches house,
            HouseCloths cloths,
            StockReservation stock,
            double endMm,
            Specifications specifications,
            MaterialWorks works,
            Documents documents,
            Drafts drafts,
            CutPiecesOfOrders cut) {
        this.house = house;
        this.cloths = cloths;
        this.stock = stock;
        this.endMm = endMm;
        this.specifications = specifications;
        this.works = works;
        this.documents = documents;
        this.drafts = drafts;
        this.cut = cut;
    }

    @Override
    public boolean isCounted() {
        return house.stock();
    }

    @Override
    public List<ClothAnswer> offer(
            String quote, OrderSpecification specification, LocalDate due, Optional<String> asOrder, Instant until) {
        if (!isCounted()) {
            return List.of();
        }
        return requests(quote, specification, due, asOrder).stream()
                .map(request -> stock.offer(request, until))
                .toList();
    }

    @Override
    public Optional<LocalDate> expected(String id, OrderSpecification specification, Optional<String> asOrder) {
        if (!isCounted()) {
            return Optional.empty();
        }
        List<Optional<LocalDate>> days = requests(id, specification, LocalDate.EPOCH, asOrder).stream()
                .map(stock::expected)
                .toList();
        return days.stream().allMatch(Optional::isPresent)
                ? days.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    @Override
    public OptionalDouble shellMm(OrderSpecification specification) {
        return requests(NO_ORDER, specification, LocalDate.EPOCH, Optional.empty()).stream()
                .filter(request -> request.material() == Material.SHELL)
                .mapToDouble(ClothRequest::lengthMm)
                .findFirst();
    }

    @Override
    public List<ClothAnswer> reserve(String orderId, Optional<String> asOrder) {
        if (!isCounted()) {
            return List.of();
        }
        List<ClothRequest> requests = requests(orderId, specifications.get(orderId), works.due(orderId), asOrder);
        if (!requests.isEmpty()) {
            Set<Material> others = EnumSet.allOf(Material.class);
            requests.forEach(request -> others.remove(request.material()));
            stock.release(orderId, others);
        }
        return requests.stream().map(stock::confirm).toList();
    }

    @Override
    public List<ClothAnswer> reserve(String orderId) {
        return isCounted() ? reserve(orderId, asOrder(orderId)) : List.of();
    }

    @Override
    public ClothAnswer take(MaterialWork work) {
        List<Piece> pieces = documents
                .pattern(work.orderId())
                .orElseThrow(() -> new IllegalStateException("Order '%s' has no pattern.".formatted(work.orderId())))
                .pieces();
        ClothRequest request = request(work, fabric(work), pieces, works.due(work.orderId()), asOrder(work.orderId()))
                .orElseThrow(() -> new IllegalStateException("'%s' has no piece left to cut.".formatted(work)));
        return stock.confirm(atLeast(known(work), request));
    }

    /** What it holds or waits for already: a marker may have shown that it needs more than was reckoned. */
    private Optional<Double> known(MaterialWork work) {
        return of(work).map(held -> stock.asked(held).lengthMm())
                .or(() -> waits(work.orderId())
                        .filter(wait -> wait.material() == work.material())
                        .map(ClothRequest::lengthMm)
                        .findFirst());
    }

    private static ClothRequest atLeast(Optional<Double> mm, ClothRequest request) {
        return new ClothRequest(
                request.order(),
                request.material(),
                request.part(),
                request.article(),
                Math.max(mm.orElse(0.0), request.lengthMm()),
                request.widthMm(),
                request.due(),
                request.asOrder());
    }

    @Override
    public boolean takeTogether(MaterialWork lay, List<String> orderIds) {
        List<ClothRequest> held = orderIds.stream()
                .flatMap(order -> of(new MaterialWork(order, lay.material())).stream())
                .map(stock::asked)
                .toList();
        if (held.size() < orderIds.size()) {
            return false;
        }
        ClothRequest together = new ClothRequest(
                lay.orderId(),
                lay.material(),
                "",
                held.get(0).article(),
                held.stream().mapToDouble(ClothRequest::lengthMm).sum(),
                held.stream().mapToDouble(ClothRequest::widthMm).max().orElse(0),
                held.stream()
                        .map(ClothRequest::due)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Optional.of(orderIds.get(0)));
        return stock.share(together, orderIds).found().isPresent() && cloth(lay).isPresent();
    }

    @Override
    public void releaseTogether(MaterialWork lay, List<String> orderIds) {
        release(lay.orderId());
        orderIds.forEach(order -> stock.release(order, EnumSet.of(lay.material())));
    }

    private Stream<ClothRequest> waits(String orderId) {
        return stock.waiting(orderId).stream().map(ClothWait::request);
    }

    @Override
    public void release(String orderId) {
        if (!stock.of(orderId).isEmpty() || isCounted()) {
            stock.release(orderId);
        }
    }

    @Override
    public Optional<Reservation> of(MaterialWork work) {
        return stock.of(work.orderId()).stream()
                .filter(one -> one.material() == work.material() && one.isActive())
                .findFirst();
    }

    @Override
    public Optional<ReservedCloth> cloth(MaterialWork work) {
        return of(work).flatMap(held -> stock.cloth(work.orderId(), work.material(), held.part()));
    }

    @Override
    public Optional<ReservedCloth> lay(MaterialWork work) {
        return of(work).flatMap(held -> stock.lay(work.orderId(), work.material(), held.part()));
    }

    @Override
    public boolean laid(MaterialWork work, String roll, double markerMm, double use) {
        Optional<Reservation> held = of(work).filter(one -> one.roll().equals(roll));
        if (held.isEmpty()) {
            return false;
        }
        ClothAnswer answer =
                stock.laid(work.orderId(), work.material(), held.get().part(), markerMm, use);
        // on another roll, or in the list of those that wait: then at least as long
        return answer.map(reserved -> true, none -> {
            stock.confirm(none.request());
            return false;
        });
    }

    @Override
    public boolean needs(MaterialWork work, double markerMm) {
        double neededMm = markerMm + 2 * endMm;
        Optional<ReservedCloth> shorter =
                cloth(work).filter(now -> !work.isLay() && now.roll().onlyFor().isEmpty() && now.lengthMm() < neededMm);
        shorter.map(ReservedCloth::reservation)
                .map(stock::asked)
                .ifPresent(asked -> stock.confirm(atLeast(Optional.of(neededMm), asked)));
        return shorter.isPresent();
    }

    @Override
    public void cut(MaterialWork work, double markerMm, String by) {
        Optional<Reservation> last = last(work);
        if (last.filter(one -> one.state() != Reservation.State.CONSUMED).isEmpty()) {
            return;
        }
        Optional<String> roll = documents.markerRoll(work.id());
        if (last.get().isActive() || roll.isPresent()) {
            stock.consume(
                    new CutFromRoll(work.orderId(), work.material(), last.get().part(), roll, markerMm, 2 * endMm, by));
        }
    }

    @Override
    public void cutTogether(MaterialWork lay, List<String> orderIds, double markerMm, String by) {
        cut(lay, markerMm, by);
        last(lay)
                .filter(one -> one.state() == Reservation.State.CONSUMED)
                .ifPresent(one -> stock.shareIsCut(one, orderIds));
    }

    @Override
    public Optional<Reservation> last(MaterialWork work) {
        return stock.of(work.orderId()).stream()
                .filter(one -> one.material() == work.material())
                .max(Comparator.comparing(Reservation::isActive).thenComparing(Reservation::madeAt));
    }

    /** By article, so that all who lock rolls of several articles do so in one order. */
    private List<ClothRequest> requests(
            String id, OrderSpecification specification, LocalDate due, Optional<String> asOrder) {
        List<Piece> pieces = pieces(id, specification);
        List<ClothRequest> requests = new ArrayList<>();
        materials(id, specification)
                .forEach((material, fabric) -> request(new MaterialWork(id, material), fabric, pieces, due, asOrder)
                        .ifPresent(requests::add));
        requests.sort(Comparator.comparing(ClothRequest::article).thenComparing(ClothRequest::material));
        return requests;
    }

    private Map<Material, Fabric> materials(String id, OrderSpecification specification) {
        Map<Material, Fabric> all = new EnumMap<>(Material.class);
        all.put(Material.SHELL, specification.fabric());
        for (Material material : cloths.further()) {
            if (material != Material.SHELL) {
                works.chosen(new MaterialWork(id, material).id())
                        .or(() -> cloths.with(specification.fabric().id(), material))
                        .map(OrderedCloth::fabric)
                        .ifPresent(fabric -> all.put(material, fabric));
            }
        }
        return all;
    }

    private Fabric fabric(MaterialWork work) {
        return work.isShell()
                ? specifications.get(work.orderId()).fabric()
                : works.cloth(work.id()).fabric();
    }

    /** As they are drafted already, else as they would be; none where they cannot be. */
    private List<Piece> pieces(String id, OrderSpecification specification) {
        Optional<String> drafted = documents.patternTag(id);
        if (drafted.filter(specification.tag()::equals).isPresent()) {
            return documents.pattern(id).orElseThrow().pieces();
        }
        return drafts.drawn(id, specification) instanceof DraftResult.Drafted drawn
                ? drawn.pattern().pieces()
                : List.of();
    }

    private Optional<ClothRequest> request(
            MaterialWork work, Fabric fabric, List<Piece> pieces, LocalDate due, Optional<String> asOrder) {
        Set<String> done =
                cut.soFar(work.id()).cut().stream().map(PieceRef::withinOrder).collect(Collectors.toSet());
        return PieceNeed.of(pieces, work.material(), done).map(drawn -> {
            PieceNeed need = drawn.enlarged(fabric.shrinkage());
            boolean matched = fabric.stripe().filter(Fabric.Stripe::repeats).isPresent();
            double estimate = stock.estimateMm(need.areaMm2(), fabric.usableWidth(), matched);
            return new ClothRequest(
                    work.orderId(),
                    work.material(),
                    part(work),
                    fabric.id(),
                    Math.max(estimate, need.longestMm() + 2 * endMm),
                    need.widestMm(),
                    due,
                    work.isShell() ? asOrder : Optional.empty());
        });
    }

    /** What is cut of the work once more is a cut of its own. */
    private String part(MaterialWork work) {
        long before = stock.of(work.orderId()).stream()
                .filter(one -> one.material() == work.material() && one.state() == Reservation.State.CONSUMED)
                .count();
        return before == 0 ? "" : "recut-" + before;
    }

    /** Of what it holds, waits for, or held last: an order that leaves a lay holds nothing for its shell. */
    private Optional<String> asOrder(String orderId) {
        List<Reservation> all = stock.of(orderId);
        return all.stream()
                .filter(Reservation::isActive)
                .flatMap(one -> one.asOrder().stream())
                .findFirst()
                .or(() ->
                        waits(orderId).flatMap(wait -> wait.asOrder().stream()).findFirst())
                .or(() -> last(MaterialWork.shell(orderId)).flatMap(Reservation::asOrder));
    }
}
