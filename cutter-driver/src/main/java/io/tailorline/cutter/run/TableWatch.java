package io.tailorline.cutter.run;

import io.tailorline.cutter.table.TableStatus;

/**
 * Hears what becomes of a table between two commands of this host: what a person has said of the cloth does not outlive
 * every change of it.
 */
interface TableWatch {

    /** A poll found this. */
    default void seen(TableStatus status) {}

    /**
     * Another host has, or had, the lease; somebody is, or was, at the table's panel; or the controller has started
     * anew, or is another one.
     */
    void lost();
}
