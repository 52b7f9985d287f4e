package io.tailorline.load.servers;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A server did not start or cannot be had on this machine; the message says which and where its log is. */
public final class ServerFault extends Exception {
    private static final long serialVersionUID = 1L;

    public ServerFault(String message) {
        super(message);
    }

    private ServerFault(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns when the condition holds, and throws when it does not within the time. */
    public static void unlessWithin(Duration limit, BooleanSupplier condition, Supplier<String> message)
            throws ServerFault {
        try {
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .atMost(limit)
                    .until(condition::getAsBoolean);
        } catch (ConditionTimeoutException late) {
            throw new ServerFault(message.get(), late);
        }
    }
}
