package org.callwright.web.canary;

import static org.callwright.web.canary.Canary.Kind.CODE;
import static org.callwright.web.canary.Canary.Kind.OURS;
import static org.callwright.web.canary.Canary.Kind.SEALED;
import static org.callwright.web.canary.Canary.Kind.TEXT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The numbers that nobody else has, by the field that each is put into. docs/adr/0033 says what is masked and what is not. */
enum Canary {
    CALLER(SEALED),
    CALLER_NAME(SEALED),
    PHONE(SEALED),
    ID_NUMBER(SEALED),
    ENTERED(SEALED),

    CUSTOMER_NAME(TEXT),
    NOTE(TEXT),
    /** A telephone number that another system takes for its key. */
    PHONE_AS_KEY(TEXT),
    /** And one that is none of those that we have of him. */
    EXTERNAL_ID(TEXT),
    MEMBER(TEXT),
    ORDER_MEMBER(TEXT),
    SUBJECT(TEXT),
    SESSION(TEXT),
    COMMENT(TEXT),
    HAND_OFF(TEXT),
    ESCALATION(TEXT),
    WAITING(TEXT),
    RESOLUTION(TEXT),
    REOPENING(TEXT),
    SPLIT(TEXT),
    FOLLOW_UP(TEXT),
    WORK_ORDER(TEXT),
    WORK_ORDER_DESCRIPTION(TEXT),
    WORK_ORDER_COMMENT(TEXT),
    WORK_ORDER_STEP(TEXT),
    ATTACHMENT(TEXT),
    EVALUATION(TEXT),
    SUPPLIER(TEXT),
    CONTACT(TEXT),
    RETURN_REASON(TEXT),
    RETURN_STEP(TEXT),
    VIEW(TEXT),
    VIEW_TEXT(TEXT),
    REVEAL(TEXT),
    IMPORT_COLUMN(TEXT),
    IMPORT_CELL(TEXT),
    ANSWER(TEXT),

    STORE(OURS),
    CITY(OURS),
    TEAM(OURS),
    DEPARTMENT(OURS),
    SKILL(OURS),
    AGENT(OURS),
    AGENT_PHONE(OURS),
    ACCOUNT(OURS),
    ROLE(OURS),
    QUEUE(OURS),
    DIALED(OURS),
    CALENDAR(OURS),
    SLA_POLICY(OURS),
    TICKET_CATEGORY(OURS),
    DISPOSITION(OURS),
    RULE(OURS),
    WORK_ORDER_TYPE(OURS),
    MACRO(OURS),
    MACRO_NOTE(OURS),
    WEBHOOK(OURS),
    WEBHOOK_URL(OURS),
    FORM(OURS),
    CRITERION(OURS),
    KPI(OURS),
    PRODUCT(OURS),
    PACKAGING(OURS),
    GOODS(OURS),
    LINE(OURS),
    PROMOTION(OURS),
    CAMPAIGN(OURS),
    CARRIER(OURS),

    ORDER(CODE),
    TRACKING(CODE);

    enum Kind {
        /** Unreadable in the database and Redis as well. */
        SEALED,
        /** Written by people in their daily work, or delivered: masked for whoever may not see numbers. */
        TEXT,
        /** What the business says of itself and of its goods, the same to everybody. */
        OURS,
        /** Keys by which things are found. */
        CODE
    }

    private final Kind kind;

    Canary(Kind kind) {
        this.kind = kind;
    }

    static Set<Canary> of(Kind first, Kind... others) {
        EnumSet<Kind> kinds = EnumSet.of(first, others);
        return Arrays.stream(values())
                .filter(canary -> kinds.contains(canary.kind))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Canary.class)));
    }

    /** As it is dialled. */
    String number() {
        return this == ID_NUMBER ? "110105194912310041" : "139111100%02d".formatted(ordinal());
    }

    /** Within a text, as people write it. */
    String text() {
        String n = number();
        return "call "
                + List.of(
                                n,
                                n.substring(0, 3) + "-" + n.substring(3, 7) + "-" + n.substring(7),
                                "0086 (%s) %s.%s".formatted(n.substring(0, 3), n.substring(3, 7), n.substring(7)),
                                "+86 %s %s %s".formatted(n.substring(0, 3), n.substring(3, 7), n.substring(7)))
                        .get(ordinal() % 4);
    }

    /** Those of them that a text has, in whatever spelling: with blanks, dashes or brackets, with or without a country code. */
    static Set<Canary> in(String text, Set<Canary> canaries) {
        String digits = text.replaceAll("[^0-9]", "");
        return canaries.stream()
                .filter(canary -> digits.contains(canary.number()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Canary.class)));
    }
}
