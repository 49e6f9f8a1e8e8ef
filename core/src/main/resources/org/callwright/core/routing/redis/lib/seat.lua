-- Who else is signed in at a phone; false: nobody. Needs step.lua.
local function somebody_else_at(phone, agent)
  local sitter = redis.call('GET', P .. 'phone:' .. phone)
  return sitter ~= agent and sitter
end

-- An agent's place at work, where nobody else sits; he has no state yet. Needs step.lua.
local function seat(agent, phone, lanes)
  put('phone:' .. phone, agent)
  redis.call('SADD', P .. 'agents', agent)
  for l in string.gmatch(lanes, '%S+') do
    redis.call('HINCRBY', P .. 'lanes', l, 1)
  end
  return {state = '', reason = '', since = now, idle = now, call = '', token = '', beside = '', over = '', after = '',
    after_reason = '', phone = phone, lanes = lanes}
end
