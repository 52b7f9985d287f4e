package io.tailorline.nesting.problem;

/**
 * A rule that contradicts another, the cloth or the pieces.
 *
 * @param field of the rules
 * @param message one line for a person: the field, its value with unit, what was expected
 */
public record RuleConflict(String field, String message) {}
