-- Has an agent in a call that the store did not know him in, signed in if he is not. Answers false, having changed
-- nothing, when he is busy with another one. Needs step.lua, agent_away.lua, seat.lua.
local function occupy(agent, phone, lanes, state, call, token, idle)
  local key = P .. 'agent:' .. agent
  local a = redis.call('HMGET', key, 'state', 'lanes')
  if a[1] and ({{agent AgentAnswered from a[1]}} or a[1] == {{agent AgentAnswered to}}) then
    return false
  end
  if not a[1] then
    seat(agent, phone, lanes)
  elseif {{agent Offered from a[1]}} then
    leave_ready(agent, a[2])
  end
  redis.call('ZREM', P .. 'due', 'a' .. agent)
  redis.call('HSET', key, 'state', state, 'call', call, 'token', token, 'since', now, 'idle', idle, 'after', '')
  return true
end
