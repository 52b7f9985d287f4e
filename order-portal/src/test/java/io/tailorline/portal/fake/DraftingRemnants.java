package io.tailorline.portal.fake;

import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** The remnants of a house just after its start: the sizes that are of use are being drafted. */
public final class DraftingRemnants {

    private DraftingRemnants() {}

    /** @param others knows all else */
    public static Remnants of(Remnants others) {
        return (Remnants) Proxy.newProxyInstance(
                Remnants.class.getClassLoader(), new Class<?>[] {Remnants.class}, (self, method, arguments) -> {
                    if (method.getName().equals("isPrepared")) {
                        return false;
                    }
                    if (method.getName().equals("kept")) {
                        throw new AssertionError("Waits for the sizes.");
                    }
                    try {
                        return method.invoke(others, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
