package io.tailorline.portal.sales.payment.persistence;

import io.tailorline.portal.sales.payment.Payments;
import javax.money.MonetaryAmount;

/** The bank, for a test that lets something happen just before or after one of its calls. */
class DelegatedBank implements Payments {

    private final Payments bank;

    DelegatedBank(Payments bank) {
        this.bank = bank;
    }

    @Override
    public Answer authorise(String key, String reference, MonetaryAmount amount) throws NoAnswer {
        return bank.authorise(key, reference, amount);
    }

    @Override
    public Answer renew(String key, String reference, String last, MonetaryAmount amount) throws NoAnswer {
        return bank.renew(key, reference, last, amount);
    }

    @Override
    public Answer capture(String key, String reference, MonetaryAmount amount) throws NoAnswer {
        return bank.capture(key, reference, amount);
    }

    @Override
    public Answer refund(String key, String reference, MonetaryAmount amount) throws NoAnswer {
        return bank.refund(key, reference, amount);
    }

    @Override
    public Answer release(String key, String reference) throws NoAnswer {
        return bank.release(key, reference);
    }
}
