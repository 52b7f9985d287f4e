package io.tailorline.workflow.gateway;

import io.tailorline.workflow.messages.JobEvent.CutDone;
import io.tailorline.workflow.messages.Payload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** One table, its thread and its journal, on a real Modbus line. */
abstract class TableWorkerFixture {

    static final double FAST = 200;
    /** Slow enough to be caught in the middle of a job. */
    static final double SLOW = 4;

    static final String JOB = "J-00000001";
    static final String NEXT = "J-00000002";

    @TempDir
    Path folder;

    static CutDone done(GatewayFixture gateway, String job) {
        return (CutDone) last(gateway, job);
    }

    static Payload last(GatewayFixture gateway, String job) {
        List<Payload> said = gateway.said(job);
        return said.get(said.size() - 1);
    }
}
