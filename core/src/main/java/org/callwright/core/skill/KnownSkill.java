package org.callwright.core.skill;

/**
 * A skill that agents can be given and queues can ask for.
 *
 * @param description for people
 */
public record KnownSkill(Skill skill, String description) {}
