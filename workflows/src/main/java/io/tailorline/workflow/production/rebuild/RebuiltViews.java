package io.tailorline.workflow.production.rebuild;

import io.tailorline.workflow.production.RebuildViews;

/** Both read models, each by its own way. */
record RebuiltViews(RebuiltQueue queue, RebuiltGenealogy genealogy) implements RebuildViews {

    @Override
    public int rebuild() {
        return queue.rebuild();
    }

    @Override
    public int rebuildGenealogy() {
        return genealogy.rebuild();
    }
}
