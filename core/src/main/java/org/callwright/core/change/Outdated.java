package org.callwright.core.change;

/** Somebody else changed it since it was read. Nothing has changed: read it again, then decide. */
public final class Outdated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String subject;
    private final String id;

    /**
     * @param subject the kind of thing, such as {@code ticket}
     * @param id which one
     */
    public Outdated(String subject, String id) {
        super(subject + " " + id + " has been changed by somebody else");
        this.subject = subject;
        this.id = id;
    }

    public String subject() {
        return subject;
    }

    public String id() {
        return id;
    }
}
