package io.tailorline.portal.fake;

import io.tailorline.workflow.production.Lays;
import java.util.List;

/** Whatever lays a test lets the house have. */
public final class FakeLays implements Lays {

    private volatile List<Lay> lays = List.of();
    private volatile List<WaitingOrder> waiting = List.of();
    private volatile Saved saved = new Saved(0, 0);

    public void have(List<Lay> lays, List<WaitingOrder> waiting, Saved saved) {
        this.lays = lays;
        this.waiting = waiting;
        this.saved = saved;
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
