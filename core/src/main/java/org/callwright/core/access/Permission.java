package org.callwright.core.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that a role can allow. Its code, {@code ticket:read} for {@link #TICKET_READ}, is what the database and the API
 * call it. What kind of row a permission reaches is said by the {@link Scope} that it is granted with; where there is
 * nothing to be near or far, any scope is as good as {@link Scope#ALL}.
 */
public enum Permission {
    /** To have a place at the agent's desk and take calls there. */
    AGENT_WORK,
    /** To see all queues and agents as they are now. */
    FLOOR_WATCH,

    CALL_READ,
    /** To call customers back, without seeing their numbers. */
    CALL_DIALBACK,
    RECORDING_LISTEN,
    REPORT_READ,
    REPORT_EXPORT,

    /** To tell what customers answered when they were asked how the service was: for systems that ask them. */
    SATISFACTION_WRITE,
    /** To see how agents' work was judged. */
    QUALITY_READ,
    /** To judge agents' work. */
    QUALITY_REVIEW,
    /** To set up what it is judged by. */
    QUALITY_WRITE,

    TICKET_READ,
    TICKET_WRITE,
    TICKET_ASSIGN,
    TICKET_MERGE,
    TICKET_CLOSE,

    WORKORDER_READ,
    WORKORDER_WRITE,
    WORKORDER_ASSIGN,
    WORKORDER_VERIFY,

    CUSTOMER_READ,
    CUSTOMER_WRITE,
    CUSTOMER_MERGE,
    CUSTOMER_EXPORT,
    CUSTOMER_ERASE,
    /** To be told one number in full, for a reason and for some minutes. */
    PHONE_REVEAL,
    /** To be shown telephone numbers in full everywhere. */
    PHONE_UNMASKED,
    /** To find customers by the number of an identity document. */
    IDENTITY_FIND,
    /** To be told the number of an identity document in full, for a reason and for some minutes. */
    IDENTITY_REVEAL,

    ORDER_READ,
    ORDER_WRITE,
    PRODUCT_READ,
    PRODUCT_WRITE,
    SUPPLIER_READ,
    SUPPLIER_WRITE,
    RETURN_READ,
    RETURN_WRITE,
    RETURN_APPROVE,
    IMPORT_RUN,

    AGENT_WRITE,
    QUEUE_WRITE,
    SKILL_WRITE,
    /** Teams, departments and stores. */
    ORG_WRITE,
    ROLE_WRITE,
    /** To give roles and permissions that one does not have oneself. */
    ROLE_GRANT,
    ACCOUNT_WRITE,
    LAYOUT_WRITE,
    SCHEME_WRITE,
    CALENDAR_WRITE,
    SLA_WRITE,
    /** Categories, dispositions and macros. */
    CATALOG_WRITE,
    KPI_WRITE,
    WEBHOOK_WRITE,
    AUDIT_READ;

    private static final Map<String, Permission> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Permission::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', ':');

    /** Such as {@code ticket:read}. */
    public String code() {
        return code;
    }

    /** Empty when nothing has that code: what a newer version stored, for one, allows nothing here. */
    public static Optional<Permission> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
