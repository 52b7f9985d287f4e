package io.tailorline.portal.sales.cloth;

import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.portal.sales.order.OrderPolicy;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsableLength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A customer's own cloth must be there, and long enough for what he asks for. */
public final class OwnClothPolicy implements OrderPolicy {

    private static final String FIELD = "ownCloth";
    private static final double MM = 1000;

    private final CustomersCloth customers;
    private final OrderCloth cloth;
    private final Cloths cloths;

    public OwnClothPolicy(CustomersCloth customers, OrderCloth cloth, Cloths cloths) {
        this.customers = customers;
        this.cloth = cloth;
        this.cloths = cloths;
    }

    @Override
    public List<Refusal> refusals(OrderRequest request) {
        return request.ownCloth()
                .flatMap(owner -> refusal(owner, request))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<Refusal> refusal(String owner, OrderRequest request) {
        List<StockedRoll> rolls = cloth.isCounted() ? customers.of(owner) : List.of();
        Optional<Cloth> own = rolls.stream()
                .findFirst()
                .flatMap(roll -> cloths.find(roll.roll().article()));
        if (own.isEmpty()) {
            return Optional.of(Refusal.of("own-cloth-unknown", FIELD, owner, ""));
        }
        String article = own.get().id();
        return request.fabricId()
                .filter(named -> !named.equals(article))
                .map(named -> Refusal.of("own-cloth-other", "fabricId", named, article))
                .or(() -> tooShort(rolls, own.get(), request));
    }

    /** What is not measured yet is as it is likely. */
    private Optional<Refusal> tooShort(List<StockedRoll> rolls, Cloth own, OrderRequest request) {
        double longest =
                rolls.stream().mapToDouble(OwnClothPolicy::longest).max().orElse(0);
        OrderSpecification suit =
                new OrderSpecification(LikelyBody.completed(request.body()), request.style(), own.fabric(), own.roll());
        return cloth.shellMm(suit).stream()
                .filter(needed -> needed > longest)
                .mapToObj(needed ->
                        Refusal.of("own-cloth-too-short", FIELD, metres(longest, false), metres(needed, true)))
                .findFirst();
    }

    /** Of what has not come yet, as it was announced. */
    private static double longest(StockedRoll roll) {
        return roll.roll().state() == RollState.EXPECTED
                ? roll.roll().length().ticketMm()
                : roll.usable().stream().mapToDouble(UsableLength::mm).max().orElse(0);
    }

    /** To the centimetre: what is there rounded down, what is needed rounded up. */
    private static String metres(double mm, boolean up) {
        double centimetres = up ? Math.ceil(mm / 10) : Math.floor(mm / 10);
        return String.format(Locale.ROOT, "%.2f m", centimetres * 10 / MM);
    }
}
