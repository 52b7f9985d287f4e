package io.tailorline.workflow.gateway;

import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks at a table, which fail as often as asked for, without a break of the line. */
final class Blindness {

    private final AtomicInteger looks = new AtomicInteger();

    void lastsFor(int next) {
        looks.set(next);
    }

    TableController over(TableController table) {
        return (TableController) Proxy.newProxyInstance(
                TableController.class.getClassLoader(),
                new Class<?>[] {TableController.class},
                (proxy, method, given) -> {
                    if (method.getName().equals("status") && looks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new TableFault("The table failed at it (exception 4).");
                    }
                    try {
                        return method.invoke(table, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
