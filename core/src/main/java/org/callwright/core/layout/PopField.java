package org.callwright.core.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that can be shown of a caller. */
public enum PopField {
    NAME("name"),
    NUMBER("number"),
    MEMBER_ID("memberId"),
    TIER("tier"),
    POINTS("points"),
    VERIFICATION_STATUS("verificationStatus"),
    ID_NUMBER("idNumber"),
    PHONES("phones"),
    NOTE("note"),
    /** Whatever else a connected system knows. */
    SYSTEM_FACTS("systemFacts");

    private final String code;

    PopField(String code) {
        this.code = code;
    }

    /** As the API and the database call it. */
    public String code() {
        return code;
    }

    public static Optional<PopField> of(String code) {
        return Stream.of(values()).filter(field -> field.code.equals(code)).findFirst();
    }

    /** Whether it is there in a business with or without a members' programme, with or without points. */
    public boolean isThere(boolean members, boolean points) {
        return switch (this) {
            case MEMBER_ID, TIER -> members;
            case POINTS -> points;
            default -> true;
        };
    }

    public static List<String> codes() {
        return Stream.of(values()).map(PopField::code).toList();
    }
}
