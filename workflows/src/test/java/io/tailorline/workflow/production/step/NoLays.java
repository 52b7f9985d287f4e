package io.tailorline.workflow.production.step;

/** Of a house without lays: none of its processes runs. */
public final class NoLays implements LayProcesses {

    @Override
    public void beginLay(String lay) {}

    @Override
    public void end(String lay, String why) {}

    @Override
    public void laidOtherwise(String orderId) {}

    @Override
    public boolean knifeInShared(String orderId, String jobId) {
        return false;
    }
}
