package io.tailorline.portal.order;

/** Runs work in one transaction: all of it is kept, or nothing. */
@FunctionalInterface
public interface Together {

    void run(Runnable work);
}
