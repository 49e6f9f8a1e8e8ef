package org.callwright.core.reveal;

import java.util.Optional;
import java.util.function.Predicate;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.Phones;
import org.jspecify.annotations.Nullable;

/**
 * Where numbers are told in full: to those who have the permission ({@link org.callwright.core.access.Denied}), for a
 * reason, so many an hour ({@link BudgetSpent}), for some minutes. Blocks.
 */
public final class NumberDesk {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 300;

    private final Reveals reveals;
    private final CustomerFiles customers;
    private final Phones phones;
    private final CallHistory calls;

    public NumberDesk(Reveals reveals, CustomerFiles customers, Phones phones, CallHistory calls) {
        this.reveals = reveals;
        this.customers = customers;
        this.phones = phones;
        this.calls = calls;
    }

    /** @throws Refused when the customer has no such telephone number */
    public Revealed phoneOf(Actor who, long customer, long phone, @Nullable String reason) {
        who.require(Permission.PHONE_REVEAL);
        String number = customers
                .byId(customer)
                .map(file -> file.phone(phone))
                .map(CustomerFile.Phone::e164)
                .orElseThrow(() -> Refused.state("phone", "The customer has no such telephone number."));
        return told(reveals.open(who, RevealSubject.phone(phone), number, sound(reason)), number);
    }

    /** @throws Refused when the call brought none that may be told */
    public Revealed callerOf(Actor who, CallId call, @Nullable String reason) {
        who.require(Permission.PHONE_REVEAL);
        String number = caller(call, found -> true)
                .orElseThrow(() -> Refused.state("call", "The call brought no telephone number that may be told."));
        return told(reveals.open(who, RevealSubject.caller(call), number, sound(reason)), number);
    }

    /** @throws Refused when there is none on the customer's file */
    public Revealed idNumberOf(Actor who, long customer, @Nullable String reason) {
        who.require(Permission.IDENTITY_REVEAL);
        CustomerFile file = customers.byId(customer).orElseThrow(NumberDesk::noIdNumber);
        String number = Optional.ofNullable(file.customer().idNumber()).orElseThrow(NumberDesk::noIdNumber);
        return told(reveals.open(who, RevealSubject.idNumber(file.id()), number, sound(reason)), number);
    }

    private static Refused noIdNumber() {
        return Refused.state("idNumber", "The customer has no number of an identity document.");
    }

    /**
     * What the person was told before; empty when the time is over, or it was somebody else, or the number is gone or another by
     * now, or the person does not reach the call any more that it came with.
     *
     * @param reached whether the person may see that call now
     */
    public Optional<Revealed> again(Actor who, long id, Predicate<CallDetail> reached) {
        return reveals.byId(who, id)
                .filter(reveal -> who.may(permission(reveal.subject())))
                .flatMap(reveal -> number(reveal.subject(), reached)
                        .filter(number -> reveals.isOf(reveal, number))
                        .map(number -> {
                            reveals.readAgain(who, reveal);
                            return told(reveal, number);
                        }));
    }

    private static Permission permission(RevealSubject subject) {
        return subject.kind() == RevealSubject.Kind.ID_NUMBER ? Permission.IDENTITY_REVEAL : Permission.PHONE_REVEAL;
    }

    private Optional<String> number(RevealSubject subject, Predicate<CallDetail> reached) {
        return switch (subject.kind()) {
            case PHONE -> phones.byId(Long.parseLong(subject.id()));
            case ID_NUMBER -> idNumber(Long.parseLong(subject.id()));
            case CALLER -> caller(new CallId(subject.id()), reached);
        };
    }

    /** Whose file became another's by a merge has that one's number now, which nobody gave a reason for. */
    private Optional<String> idNumber(long customer) {
        return customers
                .byId(customer)
                .filter(file -> file.id() == customer)
                .map(file -> file.customer().idNumber());
    }

    private Optional<String> caller(CallId call, Predicate<CallDetail> reached) {
        return calls.byId(call)
                .filter(reached)
                .map(CallDetail::call)
                .map(found -> found.caller().e164());
    }

    private static String sound(@Nullable String reason) {
        if (reason == null || reason.strip().length() < SHORTEST || reason.length() > LONGEST) {
            throw Refused.value("reason", "a reason has " + SHORTEST + " to " + LONGEST + " characters");
        }
        return reason.strip();
    }

    private static Revealed told(Reveal reveal, String number) {
        return new Revealed(reveal.id(), number, reveal.until());
    }
}
