package io.tailorline.workflow.production.recovery;

import java.util.List;

/** The works whose process waits for cloth. */
@FunctionalInterface
public interface AwaitedCloth {

    /** Ids of works, in the order of the days they are due. */
    List<String> waiting();
}
