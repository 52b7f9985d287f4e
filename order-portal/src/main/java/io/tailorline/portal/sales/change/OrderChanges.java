package io.tailorline.portal.sales.change;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.sales.changed.ChangedOrder;
import io.tailorline.portal.sales.changed.ChangedOrders;
import io.tailorline.portal.sales.intake.OrderService;
import io.tailorline.portal.sales.order.ChangeRequest;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.sales.promise.OrderPromise;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.promise.PromiseKeeper;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.portal.sales.quote.Wish;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.production.OrderToCut.ChangeResult;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Changes an order as its customer wants it, by the policies of a new one and for as long as the house allows it. */
@Component
public class OrderChanges {

    private final OrderService service;
    private final OrderToCut workshop;
    private final Cloths cloths;
    private final PatternEngine engine;
    private final AuditedActions actions;
    private final List<ChangedOrders> listeners;
    private final Offers offers;
    private final OrderPrices prices;
    private final OrderPromises promises;
    private final PromiseKeeper keeper;
    private final InstantSource clock;

    OrderChanges(
            OrderService service,
            OrderToCut workshop,
            Cloths cloths,
            PatternEngine engine,
            AuditedActions actions,
            List<ChangedOrders> listeners,
            Offers offers,
            OrderPrices prices,
            OrderPromises promises,
            PromiseKeeper keeper,
            InstantSource clock) {
        this.service = service;
        this.workshop = workshop;
        this.cloths = cloths;
        this.engine = engine;
        this.actions = actions;
        this.listeners = listeners;
        this.offers = offers;
        this.prices = prices;
        this.promises = promises;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** What keeps the change from being made; nothing has changed. */
    public static final class NotChanged extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient ChangeResult result;

        NotChanged(ChangeResult result) {
            super(result.toString());
            this.result = result;
        }

        public ChangeResult result() {
            return result;
        }
    }

    /** Why the order cannot be as it is wanted, whenever it was; empty when it can. */
    public List<Refusal> refusals(OrderSpecification now, ChangeRequest wanted) {
        MeasurementSet body = wanted.body().orElse(now.body());
        if (body.sex() != now.body().sex()) {
            return List.of(Refusal.of(
                    "sex-changed",
                    "body.sex",
                    body.sex().word(),
                    now.body().sex().word()));
        }
        Style style = wanted.style().map(asked -> ofTheHouse(now, asked)).orElse(now.style());
        return service.refusals(new OrderRequest(
                body, style.withCorrections(List.of()), wanted.fabricId(), Optional.empty(), Optional.empty()));
    }

    /**
     * Changes the order, audited, and tells whoever hears of it, in one transaction. What it is already, it stays.
     *
     * @param now the order as it was read, which {@code seen} names
     * @param seen {@link OrderSpecification#fullTag()} of what the customer saw
     */
    public void change(Order order, OrderSpecification now, String seen, ChangeRequest wanted, String by)
            throws NotChanged {
        String id = order.id().text();
        OrderSpecification changed = applied(now, wanted);
        if (seen.equals(now.fullTag()) && changed.fullTag().equals(seen)) {
            return;
        }
        // drafts where cloth is charged by the body: not within the transaction
        Price price = price(order, changed);
        actions.<NotChanged>perform(AuditAction.ORDER_CHANGED, id, Map.of(), () -> {
            ChangeResult result = workshop.change(id, seen, changed, by);
            if (!(result instanceof ChangeResult.Begun)) {
                throw new NotChanged(result);
            }
            prices.replace(id, price);
            ChangedOrder told = new ChangedOrder(order, now, changed, price, clock.instant());
            listeners.forEach(listener -> listener.changed(told));
        });
    }

    /** What the order costs as it is wanted, by the book that is in force. */
    public Price price(Order order, OrderSpecification now, ChangeRequest wanted) {
        return price(order, applied(now, wanted));
    }

    /** The day on which its customer has it as it is; empty for an order without a promise that is open. */
    public Optional<LocalDate> day(Order order) {
        return promises.find(order.id().text())
                .filter(promise -> promise.state() == OrderPromise.State.OPEN)
                .map(promise -> promise.now().day());
    }

    /** The day on which he would have it as it is wanted. */
    public Optional<LocalDate> day(Order order, OrderSpecification now, ChangeRequest wanted) {
        return keeper.dayOf(order.id().text(), applied(now, wanted));
    }

    private Price price(Order order, OrderSpecification changed) {
        boolean express =
                promises.find(order.id().text()).map(OrderPromise::express).orElse(false);
        Wish wish = new Wish(
                changed.body(),
                changed.style().withCorrections(List.of()),
                changed.fabric().id(),
                express,
                order.wantedBy());
        return offers.price(wish);
    }

    private OrderSpecification applied(OrderSpecification now, ChangeRequest wanted) {
        Optional<Cloth> cloth =
                wanted.fabricId().filter(id -> !id.equals(now.fabric().id())).flatMap(cloths::find);
        return new OrderSpecification(
                wanted.body().filter(body -> !isSame(body, now.body())).orElse(now.body()),
                wanted.style().map(asked -> ofTheHouse(now, asked)).orElse(now.style()),
                cloth.map(Cloth::fabric).orElse(now.fabric()),
                cloth.map(Cloth::roll).orElse(now.roll()));
    }

    /** What a page has read and sends back as it was, under an id of its own, changes nothing. */
    private static boolean isSame(MeasurementSet wanted, MeasurementSet now) {
        return wanted.rightSide().values().equals(now.rightSide().values())
                && wanted.leftSide().values().equals(now.leftSide().values())
                && wanted.repeats().equals(now.repeats())
                && wanted.notes().equals(now.notes());
    }

    /** Under the settings that the order was taken under, with what a tailor has done to it. */
    private Style ofTheHouse(OrderSpecification now, Style asked) {
        Style before = now.style();
        Style cut = before.house()
                .map(house -> house.cuts(asked, engine.options(), now.body().sex()))
                .orElse(asked);
        return (asked.alterations().isEmpty() ? cut.withAlterations(before.alterations()) : cut)
                .withCorrections(before.corrections());
    }
}
