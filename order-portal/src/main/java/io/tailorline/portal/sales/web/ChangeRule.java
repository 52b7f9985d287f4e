package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.promise.Promise;
import java.util.Locale;

/** Says until when an order may be changed or cancelled, to somebody who has not ordered yet. */
interface ChangeRule {

    /** A whole sentence in the reader's language. */
    String sentence(Promise promise, Locale locale);
}
