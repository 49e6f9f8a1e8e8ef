package org.callwright.core.customer.jdbc;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.regex.Pattern;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.jdbc.Collisions;
import org.callwright.core.privacy.NumbersInText;
import org.jspecify.annotations.Nullable;

/** Makes rows of customers, their numbers sealed. */
@Singleton
final class CustomerWriting {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_./-]{0,39}");

    private final CustomerTable customers;
    private final SealedNumbers numbers;

    CustomerWriting(CustomerTable customers, SealedNumbers numbers) {
        this.customers = customers;
        this.numbers = numbers;
    }

    /** @return the new customer's id */
    long insert(String number, CustomerFields fields, Instant at) {
        return customers
                .insert(new CustomerTable.Row(
                        0,
                        number,
                        fields.name(),
                        NumbersInText.without(fields.name()),
                        fields.member(),
                        fields.tier(),
                        fields.points(),
                        numbers.idNumber(fields.idNumber()),
                        numbers.idNumberIndex(fields.idNumber()),
                        last4(fields.idNumber()),
                        fields.verification(),
                        fields.note(),
                        null,
                        null,
                        at,
                        at,
                        null,
                        null,
                        0))
                .id();
    }

    /**
     * @param number null: one is made of the id
     * @return the new customer's id
     */
    long insertNew(@Nullable String number, CustomerFields fields, Instant at) {
        if (number == null) {
            // Unlike any number that there is, for the moment until the id is known.
            long id = insert("new-" + UlidCreator.getUlid(), fields, at);
            customers.name(id, "CW-" + id);
            return id;
        }
        if (!NUMBER.matcher(number).matches()) {
            throw Refused.value("number", "a customer number is 1 to 40 letters, digits, '-', '_', '.' and '/'");
        }
        try {
            return insert(number, fields, at);
        } catch (RuntimeException e) {
            throw Collisions.is(e) ? Refused.state("number", "Another customer has this number.") : e;
        }
    }

    /** The row with other fields, to be stored in place of the one it was. */
    CustomerTable.Row changed(CustomerTable.Row row, CustomerFields fields, Instant at) {
        return new CustomerTable.Row(
                row.id(),
                row.number(),
                fields.name(),
                NumbersInText.without(fields.name()),
                fields.member(),
                fields.tier(),
                fields.points(),
                numbers.idNumber(fields.idNumber()),
                numbers.idNumberIndex(fields.idNumber()),
                last4(fields.idNumber()),
                fields.verification(),
                fields.note(),
                row.survivorId(),
                row.mergedInto(),
                row.createdAt(),
                at,
                row.deletedAt(),
                row.erasedAt(),
                row.version());
    }

    private static @Nullable String last4(@Nullable String idNumber) {
        return idNumber == null ? null : SealedNumbers.lastDigits(idNumber);
    }
}
