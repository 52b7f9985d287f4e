package io.tailorline.workflow.production;

import io.tailorline.workflow.cutroom.MaterialWork;
import java.time.Instant;

/**
 * A further material of an order moved on, or its shell is cut before others, which is no move of the order itself;
 * published inside the application after the change is committed.
 */
public record MaterialChanged(MaterialWork work, OrderState state, Instant at) {}
