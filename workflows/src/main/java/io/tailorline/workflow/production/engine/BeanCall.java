package io.tailorline.workflow.production.engine;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A method of a bean that a diagram calls by name.
 *
 * @param arguments how many
 */
record BeanCall(String bean, String method, int arguments) implements Comparable<BeanCall> {

    private static final Comparator<BeanCall> ORDER =
            Comparator.comparing(BeanCall::bean).thenComparing(BeanCall::method).thenComparing(BeanCall::arguments);

    boolean isAnsweredBy(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(known -> known.getName().equals(method) && known.getParameterCount() == arguments);
    }

    @Override
    public int compareTo(BeanCall other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s.%s with %d argument%s".formatted(bean, method, arguments, arguments == 1 ? "" : "s");
    }
}
