package io.tailorline.workflow.platform.database;

/** What the data lie on. Data that were restored or copied lie on something else, or know of an earlier start. */
public interface DataIdentity {

    /** Whether data that were last in use on {@code stored} are the ones that lie here now. */
    boolean isOf(String stored);

    /** What is to be stored with the data while they are in use. */
    String current();

    /** The data have it now, committed. */
    default void isStored() {}
}
