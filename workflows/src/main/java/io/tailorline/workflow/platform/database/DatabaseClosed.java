package io.tailorline.workflow.platform.database;

/** The embedded database has closed itself and stays closed as long as this process runs. */
public record DatabaseClosed() {}
