package org.callwright.core.layout;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Which of the stored layouts holds. */
public final class LayoutChoice {
    private LayoutChoice() {}

    /** As {@link ScreenPopLayouts#fields}. */
    public static List<PopField> among(List<ScreenPopLayout> stored, String queue, Collection<String> roles) {
        Predicate<ScreenPopLayout> ofQueue = layout -> layout.queue().equals(queue);
        Predicate<ScreenPopLayout> ofAnyQueue = layout -> layout.queue().isEmpty();
        Predicate<ScreenPopLayout> ofRole = layout -> roles.contains(layout.role());
        Predicate<ScreenPopLayout> ofAnyRole = layout -> layout.role().isEmpty();
        return List.of(ofQueue.and(ofRole), ofQueue.and(ofAnyRole), ofAnyQueue.and(ofRole), ofAnyQueue.and(ofAnyRole))
                .stream()
                .map(fits -> stored.stream().filter(fits).toList())
                .filter(fitting -> !fitting.isEmpty())
                .findFirst()
                .map(fitting -> fitting.stream()
                        .flatMap(layout -> layout.fields().stream())
                        .distinct()
                        .toList())
                .orElse(ScreenPopLayout.USUAL);
    }
}
