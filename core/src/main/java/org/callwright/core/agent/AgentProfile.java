package org.callwright.core.agent;

import org.callwright.core.skill.SkillSet;

/**
 * An agent as configured.
 *
 * @param phone the PJSIP endpoint in front of the agent unless another is named at sign-in
 * @param enabled false: keeps the history, cannot sign in
 */
public record AgentProfile(AgentId id, String displayName, String phone, SkillSet skills, boolean enabled) {}
