/**
 * The process application, from the order to the cut cloth, divided by what people do. This package holds nothing; each
 * context below it is entered by its own root package.
 *
 * <p>{@code production} is the process: an order's way. It uses {@code patternroom} (the tailor's queue, versions,
 * costs) and {@code cutroom} (tables, jobs, pieces), and neither of them knows it. {@code messages} is the wire between
 * the roles, {@code nester} and {@code gateway} are the roles without a database, {@code platform} is nobody's trade:
 * outbox, inbox, database, broker, metrics, roles.
 */
@NullMarked
package io.tailorline.workflow;

import org.jspecify.annotations.NullMarked;
