/**
 * The stock of cloth, in the planner's words: lots, rolls with their flaws and places, the ledger of each roll, the
 * lengths of it that can be used, and what is reserved for which order.
 *
 * <p>A roll has a frame of its own, in which flaws are told: x along the cloth from the end that was its outer one when
 * it was received, y across from the inner side of the near selvedge, mm. Cloth is cut from the outer end, so that a
 * place of the cloth on the table is {@code x_fabric = x_roll - consumed}.
 *
 * <p>What is available is a list of usable lengths and never their sum: a marker cannot be laid over a join.
 */
@NamedInterface("stock")
@NullMarked
package io.tailorline.workflow.workshop.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
