package io.tailorline.workflow.workshop;

/**
 * Where an article comes from and what it costs the house; what a customer pays stands in the price book.
 *
 * @param pricePerMetre purchase price of a running metre (trims: of one) in minor units of the currency; 0 unknown
 * @param currency of it, ISO 4217
 * @param supplier who sells it; empty when unknown
 * @param leadTimeDays from the purchase order to the delivery, days; 0 unknown
 */
public record ArticleSupply(long pricePerMetre, String currency, String supplier, int leadTimeDays) {}
