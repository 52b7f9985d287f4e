package io.tailorline.portal.sales.change;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.sales.changed.ChangedOrder;
import io.tailorline.portal.sales.changed.ChangedOrders;
import io.tailorline.portal.sales.intake.OrderService;
import io.tailorline.portal.sales.order.ChangeRequest;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.persistence.OrderedStyles;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.production.OrderToCut.ChangeResult;
import io.tailorline.workflow.production.OrderToCut.MeasureAgainResult;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Changes an order as its customer wants it, by the policies of a new one and for as long as the house allows it. */
@Component
public class OrderChanges {

    private final OrderService service;
    private final OrderToCut workshop;
    private final WantedSuits suits;
    private final ChangeOffers offers;
    private final OrderPrices prices;
    private final OrderedStyles styles;
    private final AuditedActions actions;
    private final List<ChangedOrders> listeners;
    private final InstantSource clock;

    OrderChanges(
            OrderService service,
            OrderToCut workshop,
            WantedSuits suits,
            ChangeOffers offers,
            OrderPrices prices,
            OrderedStyles styles,
            AuditedActions actions,
            List<ChangedOrders> listeners,
            InstantSource clock) {
        this.service = service;
        this.workshop = workshop;
        this.suits = suits;
        this.offers = offers;
        this.prices = prices;
        this.styles = styles;
        this.actions = actions;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /** What keeps the change from being made; nothing has changed. */
    public static final class NotChanged extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Optional<ChangeResult> result;
        private final transient Optional<ChangeOffer> offer;

        NotChanged(ChangeResult result) {
            super(result.toString());
            this.result = Optional.of(result);
            offer = Optional.empty();
        }

        NotChanged(ChangeOffer offer) {
            super(offer.price().total() + ", " + offer.day());
            result = Optional.empty();
            this.offer = Optional.of(offer);
        }

        /** What the workshop says; empty where price or day are not those that the customer was told. */
        public Optional<ChangeResult> result() {
            return result;
        }

        /** What is offered now where price or day are not those that the customer was told. */
        public Optional<ChangeOffer> offer() {
            return offer;
        }
    }

    /** It does not wait to be measured again; nothing has changed. */
    public static final class NotSentBack extends Exception {
        private static final long serialVersionUID = 1L;

        private final String state;

        NotSentBack(String state) {
            super(state);
            this.state = state;
        }

        /** Word of the order's state. */
        public String state() {
            return state;
        }
    }

    /** Why the order cannot be as it is wanted, whenever it was; empty when it can. */
    public List<Refusal> refusals(Order order, OrderSpecification now, ChangeRequest wanted) {
        MeasurementSet body = wanted.body().orElse(now.body());
        if (body.sex() != now.body().sex()) {
            return List.of(Refusal.of(
                    "sex-changed",
                    "body.sex",
                    body.sex().word(),
                    now.body().sex().word()));
        }
        String cloth = wanted.fabricId().orElse(now.fabric().id());
        // its own cloth, which it has a price for, may have left house and price book since
        boolean isItsOwn =
                cloth.equals(now.fabric().id()) && offers.hasItsPrice(order.id().text(), cloth);
        WantedSuit suit = suits.of(order.id().text(), now, wanted);
        OrderRequest asked = new OrderRequest(
                        body,
                        suit.specification().style().withCorrections(List.of()),
                        Optional.of(cloth),
                        Optional.empty(),
                        Optional.empty())
                .withOwnCloth(offers.ownCloth(order.id().text(), cloth));
        return service.refusals(asked).stream()
                .filter(refusal -> !isItsOwn || !refusal.field().equals("fabricId"))
                .toList();
    }

    /**
     * Changes the order, audited, and tells whoever hears of it, in one transaction. What it is already, it stays. Who
     * comes too late or has read another order hears that before he hears of another price.
     *
     * @param now the order as it was read, which {@code seen} names
     * @param seen {@link OrderSpecification#fullTag()} of what the customer saw
     */
    public void change(Order order, OrderSpecification now, String seen, ChangeRequest wanted, String by)
            throws NotChanged {
        String id = order.id().text();
        WantedSuit suit = suits.of(id, now, wanted);
        OrderSpecification changed = suit.specification();
        if (seen.equals(now.fullTag()) && changed.fullTag().equals(seen)) {
            return;
        }
        ChangeOffer offer = offers.of(order, now, suit);
        Optional<Price> agreed = offers.agreed(order, suit, wanted.quote(), offer);
        actions.<NotChanged>perform(AuditAction.ORDER_CHANGED, id, Map.of(), () -> {
            ChangeResult result = workshop.change(id, seen, changed, by);
            if (!(result instanceof ChangeResult.Begun)) {
                throw new NotChanged(result);
            }
            Price price = agreed.orElseThrow(() -> new NotChanged(offer));
            prices.replace(id, price);
            styles.keep(id, suit.style());
            tell(new ChangedOrder(order, now, changed, price, clock.instant(), false));
        });
    }

    /**
     * Begins an order that was sent back again, audited, and tells whoever hears of a change, in one transaction. It
     * costs what it did: the house has asked for other measurements.
     */
    public void measureAgain(Order order, OrderSpecification now, MeasurementSet body, String by) throws NotSentBack {
        String id = order.id().text();
        actions.<NotSentBack>perform(AuditAction.ORDER_MEASURED_AGAIN, id, Map.of(), () -> {
            MeasureAgainResult result = workshop.measureAgain(id, body, by);
            if (result instanceof MeasureAgainResult.NotSentBack not) {
                throw new NotSentBack(not.state().word());
            }
            if (result instanceof MeasureAgainResult.UnknownOrder) {
                throw new IllegalStateException("Order '%s' was found and is no longer there.".formatted(id));
            }
            prices.find(id)
                    .ifPresent(price ->
                            tell(new ChangedOrder(order, now, now.withBody(body), price, clock.instant(), true)));
        });
    }

    private void tell(ChangedOrder changed) {
        listeners.forEach(listener -> listener.changed(changed));
    }
}
