-- Has an agent in a call that the store did not know him in, signed in if he is not. Answers false, having changed
-- nothing, when he is busy with another one. `after` is what he has asked for, or empty, `reason` why. Needs step.lua,
-- agent.lua, agent_away.lua, seat.lua.
local function occupy(agent, phone, lanes, state, call, token, idle, after, reason)
  local a = read_agent(agent)
  if a and busy(a.state) then
    return false
  end
  if not a then
    a = seat(agent, phone, lanes)
  elseif {{agent Offered from a.state}} then
    leave_ready(agent, a)
  end
  redis.call('ZREM', P .. 'due', 'a' .. agent)
  a.state, a.call, a.token, a.since, a.idle, a.after = state, call, token, now, idle, after
  a.after_reason = reason
  put('agent:' .. agent, agent_text(a))
  return true
end
