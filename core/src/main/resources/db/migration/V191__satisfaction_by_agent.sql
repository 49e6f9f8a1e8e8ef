-- An agent's or a team's answers are found without those of everybody else.
ALTER TABLE satisfaction_answer
    ADD KEY by_agent (agent_id, given_at, id);
