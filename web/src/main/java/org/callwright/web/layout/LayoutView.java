package org.callwright.web.layout;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.layout.PopField;
import org.callwright.core.layout.ScreenPopLayout;
import org.callwright.core.order.OrderFeatures;
import org.callwright.web.problem.ProblemException;

/** @param queue or role {@code any}: for all that have none of their own */
@Serdeable
@Schema(name = "ScreenPopLayout")
record LayoutView(
        @Schema(example = "vip") String queue,
        @Schema(example = "any") String role,

        @Schema(example = "[\"name\",\"tier\",\"points\",\"note\"]")
        List<String> fields) {
    private static final String ANY = "any";
    private static final String ID = "[0-9A-Za-z_.-]{1,40}";

    static LayoutView of(ScreenPopLayout layout, OrderFeatures features) {
        return new LayoutView(
                layout.queue().isEmpty() ? ANY : layout.queue(),
                layout.role().isEmpty() ? ANY : layout.role(),
                layout.fields().stream()
                        .filter(field -> there(field, features))
                        .map(PopField::code)
                        .toList());
    }

    private static boolean there(PopField field, OrderFeatures features) {
        return field.isThere(features.members(), features.points());
    }

    static String stored(String text) {
        return text.equals(ANY) ? "" : text;
    }

    @Serdeable
    @Schema(name = "ScreenPopFields")
    record Fields(
            @Schema(example = "[\"name\",\"tier\",\"points\",\"note\"]") @NotNull
            List<String> fields) {
        ScreenPopLayout layout(String queue, String role, OrderFeatures features) {
            return new ScreenPopLayout(
                    id("queue", queue),
                    id("role", role),
                    fields.stream().map(code -> field(code, features)).toList(),
                    0);
        }

        private static String id(String field, String text) {
            if (!text.matches(ID)) {
                throw ProblemException.invalid(field, "an id has 1 to 40 letters, digits, '-', '_' and '.'");
            }
            return stored(text);
        }

        private static PopField field(String code, OrderFeatures features) {
            return PopField.of(code)
                    .filter(field -> there(field, features))
                    .orElseThrow(() -> ProblemException.invalid(
                            "fields",
                            "not a field that can be shown",
                            Stream.of(PopField.values())
                                    .filter(field -> there(field, features))
                                    .map(PopField::code)
                                    .toList()));
        }
    }
}
