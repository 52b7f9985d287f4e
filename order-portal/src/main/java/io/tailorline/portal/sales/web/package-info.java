/** Orders over HTTP: the REST API, the documents of an order, and the customer's two pages. Nothing here is public. */
@NullMarked
package io.tailorline.portal.sales.web;

import org.jspecify.annotations.NullMarked;
