package org.callwright.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Actor;

/** Keeps what it is told, as {@code account action subject}. */
public final class AuditNotes implements Audit {
    private final List<String> notes = new ArrayList<>();

    @Override
    public void record(Actor who, String action, String subject, String subjectId, Map<String, String> details) {
        notes.add(who.account() + " " + action + " " + subject);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
