package io.tailorline.portal.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** By when customers need their suits, for the lists of all rooms; whoever takes the orders implements it. */
@FunctionalInterface
public interface WantedDays {

    /** By number; an order that names no day is not among them. */
    Map<String, LocalDate> of(Collection<String> orders);
}
