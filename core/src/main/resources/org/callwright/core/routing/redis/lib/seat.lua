-- An agent's place at work; he has no state yet. Needs step.lua.
local function seat(agent, phone, lanes)
  put('phone:' .. phone, agent)
  redis.call('SADD', P .. 'agents', agent)
  for l in string.gmatch(lanes, '%S+') do
    redis.call('HINCRBY', P .. 'lanes', l, 1)
  end
  return {state = '', reason = '', since = now, idle = now, call = '', token = '', beside = '', over = '', after = '',
    after_reason = '', phone = phone, lanes = lanes}
end
