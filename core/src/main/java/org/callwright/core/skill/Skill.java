package org.callwright.core.skill;

import java.util.regex.Pattern;

/** Something that a call may need and an agent may have: a language, a product, a permission to give refunds. */
public record Skill(String name) implements Comparable<Skill> {
    private static final Pattern LEGAL = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    public Skill {
        if (!LEGAL.matcher(name).matches()) {
            throw new IllegalArgumentException("a skill is 1 to 40 of a-z, 0-9, '.', '_' and '-'");
        }
    }

    @Override
    public int compareTo(Skill other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
