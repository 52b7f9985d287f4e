/**
 * The process application: an order's way from measurements to cut cloth. This root package holds the facades that the
 * portal calls, {@code OrderToCut}, {@code TailorDesk} and {@code CutRoom}, and the events they emit. It never knows
 * the portal.
 */
@NullMarked
package io.tailorline.workflow;

import org.jspecify.annotations.NullMarked;
