package io.tailorline.workflow.workshop.genealogy;

import java.util.List;

/** Who is meant by a number under which cloth is reserved or cut. Whoever lets orders share cloth implements it. */
@FunctionalInterface
public interface OrdersOfNumber {

    /** The orders of a lay, by number; of any other number itself. */
    List<String> orders(String number);
}
