package io.tailorline.portal.sales;

import java.time.LocalDate;

/** Which day it is in the house: prices, wanted days and promises go by it, wherever the server stands. */
@FunctionalInterface
public interface HouseDay {
    LocalDate today();
}
