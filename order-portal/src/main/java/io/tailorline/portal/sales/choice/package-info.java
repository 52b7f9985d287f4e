/**
 * The options of a suit in a customer's words. The engine declares what can be chosen, when it has a meaning and what
 * is cut when nothing is said; this package says in which group a person meets it, in which words, and in which
 * picture. It decides nothing about cloth or pattern and keeps nothing of its own.
 */
@NullMarked
package io.tailorline.portal.sales.choice;

import org.jspecify.annotations.NullMarked;
