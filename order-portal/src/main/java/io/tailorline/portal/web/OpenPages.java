package io.tailorline.portal.web;

/** Which pages the account of the current request may open, by the table that decides about its requests. */
@FunctionalInterface
public interface OpenPages {

    /** @param path without its query: {@code /workshop/rolls/R-2291} */
    boolean mayOpen(String path);
}
