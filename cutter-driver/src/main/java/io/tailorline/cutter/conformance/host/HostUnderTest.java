package io.tailorline.cutter.conformance.host;

import java.io.IOException;
import java.util.OptionalInt;

/** A host that is tried, begun anew in every situation: with an empty memory, and with a job of at least two pieces. */
public interface HostUnderTest {

    /** @param port of the table on this machine */
    Run begin(Situation situation, int port) throws IOException;

    /** One run of a host. */
    interface Run {
        /** @param quiet whether it was there and has had no connection for a while */
        boolean isOver(boolean quiet);

        /** 0 when the host says that its job is cut; empty when it does not tell, or is not over. */
        OptionalInt exit();

        /** Ends it, if it is not over. */
        void end();
    }
}
