-- An agent's place at work, without a state yet. Needs step.lua.
local function seat(agent, phone, lanes)
  redis.call('HSET', P .. 'agent:' .. agent, 'phone', phone, 'lanes', lanes)
  redis.call('SADD', P .. 'agents', agent)
  for l in string.gmatch(lanes, '%S+') do
    redis.call('HINCRBY', P .. 'lanes', l, 1)
  end
end
