package io.tailorline.workflow.production.persistence;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.production.MaterialProgress;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderStanding.Stage;
import io.tailorline.workflow.production.OrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The materials of an order that are cut by machine besides its shell: each has a row of its own beside the order's,
 * with the cloth that was chosen for it when its marker was first asked for.
 */
public class MaterialWorks {

    private static final String OF_ORDER = CutOrderRow.SELECT + " where o.main_order = ?";

    private final JdbcClient jdbc;
    private final OrderJson json;
    private final CutOrders orders;

    public MaterialWorks(JdbcClient jdbc, OrderJson json, CutOrders orders) {
        this.jdbc = jdbc;
        this.json = json;
        this.orders = orders;
    }

    /**
     * A material of an order is to be cut, from this cloth.
     *
     * @return false where it is on its way already, and keeps the cloth that it has
     */
    public boolean begin(MaterialWork work, OrderedCloth cloth) {
        Optional<CutOrder> known = orders.find(work.id());
        if (known.isPresent() && known.get().state() != OrderState.CANCELLED) {
            return false;
        }
        String fabric = json.writeFabric(cloth.fabric());
        if (known.isPresent()) {
            orders.reopen(work.id());
            orders.cutFrom(work.id(), fabric, cloth.roll());
        } else {
            orders.addMaterial(work, fabric, cloth.roll());
        }
        return true;
    }

    /** The order's number, then the ids of its further materials that ever were; each is read, for a decision. */
    public List<String> ids(String orderId) {
        List<String> ids = new ArrayList<>(List.of(orderId));
        of(orderId).forEach(row -> ids.add(row.orderId()));
        return ids;
    }

    /** Those that are cut or to be cut: what was drafted again without a material does not need it. */
    public List<CutOrder> needed(String orderId) {
        return of(orderId).stream()
                .filter(row -> row.state() != OrderState.CANCELLED)
                .toList();
    }

    /** Whether everything but the shell is cut, also where there is nothing else. */
    public boolean areCut(String orderId) {
        return needed(orderId).stream().allMatch(row -> row.state() == OrderState.CUT);
    }

    private List<CutOrder> of(String orderId) {
        return jdbc.sql(OF_ORDER).param(orderId).query(orders::row).list().stream()
                .sorted(Comparator.comparing(row -> row.work().material()))
                .toList();
    }

    /** The cloth of a further material, as it was chosen; of the shell its order knows it. */
    public OrderedCloth cloth(String workId) {
        return chosen(workId).orElseThrow(() -> new IllegalStateException("'%s' has no cloth.".formatted(workId)));
    }

    /** The same; empty where its work has not begun. */
    public Optional<OrderedCloth> chosen(String workId) {
        return jdbc.sql("select fabric, roll from production.cut_order where order_id = ? and fabric is not null")
                .param(workId)
                .query(this::stored)
                .optional();
    }

    /** The day on which an order is due. */
    public LocalDate due(String orderId) {
        return jdbc.sql("select due from production.cut_order where order_id = ?")
                .param(orderId)
                .query((row, n) -> row.getDate("due").toLocalDate())
                .single();
    }

    private OrderedCloth stored(ResultSet row, int number) throws SQLException {
        return new OrderedCloth(json.readFabric(row.getString("fabric")), row.getString("roll"));
    }

    /**
     * What an order of several materials shows of each, the shell first; empty where the shell is alone.
     *
     * @param shellCloth asked for the id of the cloth that the order names, where there are others
     */
    public List<MaterialProgress> progress(CutOrder order, Supplier<String> shellCloth) {
        List<CutOrder> further = order.state() == OrderState.CANCELLED ? of(order.orderId()) : needed(order.orderId());
        if (further.isEmpty()) {
            return List.of();
        }
        List<MaterialProgress> all = new ArrayList<>();
        all.add(progress(order, shellCloth.get(), order.cutAt().map(at -> OrderState.CUT)));
        further.forEach(
                row -> all.add(progress(row, cloth(row.orderId()).fabric().id(), Optional.empty())));
        return all;
    }

    /** How far these orders have come, read at once and for no decision; of what is no order nothing. */
    public Map<String, OrderStanding> standings(Collection<String> orderIds) {
        if (orderIds.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<Material, StageRow>> rows = new LinkedHashMap<>();
        jdbc.sql("select order_id, state, table_name, cut_at, changed_at from production.cut_order"
                        + " where order_id in (:orders) or main_order in (:orders)")
                .param("orders", orderIds)
                .query(row -> {
                    MaterialWork work = MaterialWork.parse(row.getString("order_id"));
                    if (work.isLay()) {
                        return;
                    }
                    rows.computeIfAbsent(work.orderId(), order -> new EnumMap<>(Material.class))
                            .put(work.material(), StageRow.read(row));
                });
        Map<String, OrderStanding> standings = new LinkedHashMap<>();
        rows.forEach((order, works) -> Optional.ofNullable(works.get(Material.SHELL))
                .ifPresent(shell -> standings.put(order, standing(shell, works))));
        return standings;
    }

    private record StageRow(Stage stage, boolean isCut, Instant changedAt) {

        static StageRow read(ResultSet row) throws SQLException {
            Stage stage = new Stage(
                    OrderState.valueOf(row.getString("state")), Optional.ofNullable(row.getString("table_name")));
            return new StageRow(stage, row.getObject("cut_at") != null, Columns.instant(row, "changed_at"));
        }
    }

    private static OrderStanding standing(StageRow shell, Map<Material, StageRow> works) {
        Stage order = shell.stage();
        Map<Material, Stage> materials = new EnumMap<>(Material.class);
        works.forEach((material, row) -> {
            if (order.state() == OrderState.CANCELLED || row.stage().state() != OrderState.CANCELLED) {
                materials.put(material, row.stage());
            }
        });
        if (materials.size() == 1) {
            return new OrderStanding(order, Map.of(), shell.changedAt());
        }
        materials.put(Material.SHELL, new Stage(shell.isCut() ? OrderState.CUT : order.state(), order.table()));
        List<OrderState> states = materials.values().stream().map(Stage::state).toList();
        return new OrderStanding(new Stage(order.state().with(states), order.table()), materials, shell.changedAt());
    }

    private static MaterialProgress progress(CutOrder row, String cloth, Optional<OrderState> ended) {
        return new MaterialProgress(
                row.work(),
                cloth,
                ended.orElse(row.state()),
                row.reasons(),
                row.table(),
                row.markerLength(),
                row.efficiency(),
                row.notes(),
                row.predictedSeconds(),
                row.tableSeconds());
    }
}
