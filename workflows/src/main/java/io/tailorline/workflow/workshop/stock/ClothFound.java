package io.tailorline.workflow.workshop.stock;

/** An order that waited has its cloth; published inside the application after the change is committed. */
public record ClothFound(Reservation reservation) {}
