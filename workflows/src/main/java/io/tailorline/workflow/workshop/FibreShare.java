package io.tailorline.workflow.workshop;

/**
 * A fibre of an article.
 *
 * @param fibre its name in English as labels write it: {@code wool}, {@code silk}, {@code polyester}
 * @param perCent share of the weight
 */
public record FibreShare(String fibre, double perCent) {}
