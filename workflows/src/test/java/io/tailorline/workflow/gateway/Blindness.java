package io.tailorline.workflow.gateway;

import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableStatus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks at a table, which fail as often as asked for, without a break of the line; and one in which the gateway is told
 * to stop, as it is about to write down what it saw.
 */
final class Blindness {

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicBoolean stops = new AtomicBoolean();
    private long done;

    void lastsFor(int next) {
        looks.set(next);
    }

    void stopsAtTheNextRecord() {
        stops.set(true);
    }

    /** @param silenceSet called when the host has told the table how long it may be silent */
    TableController over(TableController table, Runnable silenceSet) {
        return (TableController) Proxy.newProxyInstance(
                TableController.class.getClassLoader(),
                new Class<?>[] {TableController.class},
                (proxy, method, given) -> {
                    if (method.getName().equals("status") && looks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new TableFault("The table failed at it (exception 4).");
                    }
                    try {
                        Object answer = method.invoke(table, given);
                        if (method.getName().equals("onSilence")) {
                            silenceSet.run();
                        } else if (answer instanceof TableStatus status) {
                            seen(status.job().doneRecord());
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void seen(long record) {
        if (record > done && stops.getAndSet(false)) {
            Thread.currentThread().interrupt();
        }
        done = record;
    }
}
