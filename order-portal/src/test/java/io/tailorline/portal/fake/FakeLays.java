package io.tailorline.portal.fake;

import io.tailorline.workflow.production.Lays;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whatever lays a test lets the house have. */
public final class FakeLays implements Lays {

    /** When all of them began to wait. */
    public static final Instant THEN = Instant.parse("2026-12-02T08:00:00Z");

    private volatile List<Lay> lays = List.of();
    private volatile List<WaitingOrder> waiting = List.of();
    private volatile Saved saved = new Saved(0, 0);

    /** One of two orders that waits for its table, one of three that is cut, and an order that waits for others. */
    public void haveTwo() {
        lays = List.of(
                new Lay(
                        "LAY-00000002",
                        THEN,
                        OrderState.WAITING_TABLE,
                        List.of("TL-4F7K-22", "TL-9QXM-33"),
                        Optional.of("table-1"),
                        Optional.of(5870.0),
                        Optional.of(270.0)),
                new Lay(
                        "LAY-00000001",
                        THEN,
                        OrderState.CUT,
                        List.of("TL-AAAA-22", "TL-BBBB-33", "TL-CCCC-44"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        waiting = List.of(new WaitingOrder("TL-WAIT-55", THEN));
        saved = new Saved(1, 3);
    }

    /** This order and another one share the only lay, and this one waits for others. */
    public void haveOneOf(String order, String waits) {
        lays = List.of(new Lay(
                "LAY-00000003",
                THEN,
                OrderState.NESTING,
                List.of(order, "TL-9QXM-33"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        waiting = List.of(new WaitingOrder(waits, THEN));
        saved = new Saved(0, 0);
    }

    public void haveNone() {
        lays = List.of();
        waiting = List.of();
        saved = new Saved(0, 0);
    }

    @Override
    public List<Lay> latest(int most) {
        return lays.stream().limit(most).toList();
    }

    @Override
    public List<WaitingOrder> waiting() {
        return waiting;
    }

    @Override
    public Saved saved() {
        return saved;
    }
}
