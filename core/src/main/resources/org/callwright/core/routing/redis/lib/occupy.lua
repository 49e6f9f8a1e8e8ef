-- Has an agent in a call that the store did not know him in; `a` is his text, which is not busy with another call any more, or
-- nil: then he is signed in. `since` is when it began; `after` is what he has asked for, or empty, `reason` why. Needs
-- step.lua, agent.lua, agent_away.lua, seat.lua.
local function occupy(agent, a, phone, lanes, state, call, token, since, idle, after, reason)
  if not a then
    a = seat(agent, phone, lanes)
  elseif {{agent Offered from a.state}} then
    leave_ready(agent, a)
  end
  redis.call('ZREM', P .. 'due', 'a' .. agent)
  a.state, a.call, a.token, a.since, a.idle, a.after = state, call, token, since, idle, after
  a.after_reason = reason
  put('agent:' .. agent, agent_text(a))
end
