package io.tailorline.portal.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By when customers need their suits, for the lists of all rooms; whoever takes the orders implements it. */
@FunctionalInterface
public interface WantedDays {

    /** By number; an order that names no day is not among them. */
    Map<String, LocalDate> of(Set<String> orders);

    /** Of the orders of a list, all read at once. */
    default <T> Map<String, LocalDate> of(Collection<T> list, Function<? super T, String> order) {
        return of(list.stream().map(order).collect(Collectors.toSet()));
    }

    /** Of one order; empty where it names no day. */
    default Optional<LocalDate> of(String order) {
        return Optional.ofNullable(of(Set.of(order)).get(order));
    }
}
