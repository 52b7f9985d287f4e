package io.tailorline.cutter.render;

/**
 * What the ticket says about the job besides its program.
 *
 * @param order whose suit is cut
 * @param job the cutter room's number
 * @param roll that must lie on the table; empty when it is not known yet
 */
public record TicketJob(String order, String job, String roll) {}
